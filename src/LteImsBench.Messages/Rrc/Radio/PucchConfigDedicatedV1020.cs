using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUCCH-ConfigDedicated-v1020, TS 36.331 §6.3.2.</summary>
public sealed record PucchConfigDedicatedV1020 : IRrcType
{
    public PucchFormat? PucchFormat { get; set; }

    public bool TwoAntennaPortActivatedPucchFormat1A1B { get; set; }

    public bool SimultaneousPucchPusch { get; set; }

    public int? N1PucchAnRepP1 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        PucchFormat = u.OptionalChoice("pucch-Format-r10", PucchFormat);
        TwoAntennaPortActivatedPucchFormat1A1B = u.Flag(
            "twoAntennaPortActivatedPUCCH-Format1a1b-r10", TwoAntennaPortActivatedPucchFormat1A1B);
        SimultaneousPucchPusch = u.Flag("simultaneousPUCCH-PUSCH-r10", SimultaneousPucchPusch);
        N1PucchAnRepP1 = u.OptionalInteger("n1PUCCH-AN-RepP1-r10", N1PucchAnRepP1, 0, 2047);
        u.End();
    }
}

/// <summary>pucch-Format-r10 of PUCCH-ConfigDedicated-v1020.</summary>
public abstract record PucchFormat : IRrcChoice<PucchFormat>
{
    public static Alternatives<PucchFormat> Alternatives { get; } = new Alternatives<PucchFormat>()
        .Add("format3-r10", static () => new Format3(new()))
        .Add("channelSelection-r10", static () => new ChannelSelection());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>format3-r10</c>.</summary>
    public sealed record Format3(PucchFormat3Conf Value) : PucchFormat
    {
        public PucchFormat3Conf Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>channelSelection-r10</c>.</summary>
    public sealed record ChannelSelection : PucchFormat
    {
        public SetupRelease<ChannelSelectionN1PucchAnCs>? N1PucchAnCs { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin(optionals: 1);
            N1PucchAnCs = u.OptionalSetupRelease("n1PUCCH-AN-CS-r10", N1PucchAnCs);
            u.End();
        }
    }
}

/// <summary>n1PUCCH-AN-CS-r10 of PUCCH-ConfigDedicated-v1020.pucch-Format-r10.channelSelection-r10.</summary>
public sealed record ChannelSelectionN1PucchAnCs : IRrcType
{
    public SequenceOf<SequenceOf<int>> N1PucchAnCsList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        N1PucchAnCsList = u.List(
            "n1PUCCH-AN-CS-List-r10", N1PucchAnCsList, 1, 2,
            static (c, v) => c.List(null, v, 1, 4, static (c2, v2) => c2.Integer(null, v2, 0, 2047)));
        u.End();
    }
}
