using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PDCP-Config, TS 36.331 §6.3.2.</summary>
public sealed record PdcpConfig : IRrcType, IExtensible
{
    private static readonly Scale DiscardTimerScale = new("ms50 ms100 ms150 ms300 ms500 ms750 ms1500 infinity");

    /// <summary>Milliseconds; <see cref="Scale.Infinity"/> is possible.</summary>
    public int? DiscardTimer { get; set; }

    public PdcpRlcAm? RlcAm { get; set; }

    public PdcpRlcUm? RlcUm { get; set; }

    public HeaderCompression HeaderCompression { get; set; } = new HeaderCompression.NotUsed();

    public bool RnIntegrityProtection { get; set; }

    public bool PdcpSnSizeV1130 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        DiscardTimer = u.OptionalScale("discardTimer", DiscardTimer, DiscardTimerScale);
        RlcAm = u.OptionalItem("rlc-AM", RlcAm);
        RlcUm = u.OptionalItem("rlc-UM", RlcUm);
        HeaderCompression = u.Choice("headerCompression", HeaderCompression);
        u.Group(1);
        RnIntegrityProtection = u.Flag("rn-IntegrityProtection-r10", RnIntegrityProtection, "enabled");
        u.EndGroup();
        u.Group(1);
        PdcpSnSizeV1130 = u.Flag("pdcp-SN-Size-v1130", PdcpSnSizeV1130, "len15bits");
        u.EndGroup();
        u.End();
    }
}

/// <summary>rlc-AM of PDCP-Config.</summary>
public sealed record PdcpRlcAm : IRrcType
{
    public bool StatusReportRequired { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        StatusReportRequired = u.Boolean("statusReportRequired", StatusReportRequired);
        u.End();
    }
}

/// <summary>rlc-UM of PDCP-Config.</summary>
public sealed record PdcpRlcUm : IRrcType
{
    public PdcpSnSize PdcpSnSize { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PdcpSnSize = u.Enum("pdcp-SN-Size", PdcpSnSize);
        u.End();
    }
}

/// <summary>pdcp-SN-Size of PdcpRlcUm.</summary>
[Enumerated("len7bits len12bits")]
public enum PdcpSnSize
{
    Len7Bits,
    Len12Bits,
}

/// <summary>headerCompression of PDCP-Config.</summary>
public abstract record HeaderCompression : IRrcChoice<HeaderCompression>
{
    public static Alternatives<HeaderCompression> Alternatives { get; } = new Alternatives<HeaderCompression>()
        .Add("notUsed", static () => new NotUsed())
        .Add("rohc", static () => new Rohc());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>notUsed</c>.</summary>
    public sealed record NotUsed : HeaderCompression
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }

    /// <summary>Alternative <c>rohc</c>.</summary>
    public sealed record Rohc : HeaderCompression, IExtensible
    {
        public int MaxCid { get; set; } = 15;

        public Profiles Profiles { get; set; } = new();

        /// <inheritdoc/>
        public Undecoded? Undecoded { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin(this, optionals: 1, extensible: true);
            MaxCid = u.DefaultInteger("maxCID", MaxCid, 1, 16383, 15);
            Profiles = u.Item("profiles", Profiles);
            u.End();
        }
    }
}

/// <summary>profiles of PDCP-Config.headerCompression.rohc.</summary>
public sealed record Profiles : IRrcType
{
    public bool Profile0X0001 { get; set; }

    public bool Profile0X0002 { get; set; }

    public bool Profile0X0003 { get; set; }

    public bool Profile0X0004 { get; set; }

    public bool Profile0X0006 { get; set; }

    public bool Profile0X0101 { get; set; }

    public bool Profile0X0102 { get; set; }

    public bool Profile0X0103 { get; set; }

    public bool Profile0X0104 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        Profile0X0001 = u.Boolean("profile0x0001", Profile0X0001);
        Profile0X0002 = u.Boolean("profile0x0002", Profile0X0002);
        Profile0X0003 = u.Boolean("profile0x0003", Profile0X0003);
        Profile0X0004 = u.Boolean("profile0x0004", Profile0X0004);
        Profile0X0006 = u.Boolean("profile0x0006", Profile0X0006);
        Profile0X0101 = u.Boolean("profile0x0101", Profile0X0101);
        Profile0X0102 = u.Boolean("profile0x0102", Profile0X0102);
        Profile0X0103 = u.Boolean("profile0x0103", Profile0X0103);
        Profile0X0104 = u.Boolean("profile0x0104", Profile0X0104);
        u.End();
    }
}
