using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of SPS-ConfigDL, TS 36.331 §6.3.2.</summary>
public sealed record SpsConfigDl : IRrcType, IExtensible
{
    private static readonly Scale SemiPersistSchedIntervalDlScale = new(
        "sf10 sf20 sf32 sf40 sf64 sf80 sf128 sf160 sf320 sf640 spare6 spare5 spare4 spare3 spare2 spare1");

    /// <summary>Subframes.</summary>
    public int SemiPersistSchedIntervalDl { get; set; }

    public int NumberOfConfSpsProcesses { get; set; }

    public SequenceOf<int> N1PucchAnPersistentList { get; set; } = [];

    public SetupRelease<TwoAntennaPortActivated>? TwoAntennaPortActivated { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        SemiPersistSchedIntervalDl = u.Scale("semiPersistSchedIntervalDL", SemiPersistSchedIntervalDl, SemiPersistSchedIntervalDlScale);
        NumberOfConfSpsProcesses = u.Integer("numberOfConfSPS-Processes", NumberOfConfSpsProcesses, 1, 8);
        N1PucchAnPersistentList = u.List(
            "n1PUCCH-AN-PersistentList", N1PucchAnPersistentList, 1, 4, static (c, v) => c.Integer(null, v, 0, 2047));
        u.Group(1);
        TwoAntennaPortActivated = u.OptionalSetupRelease("twoAntennaPortActivated-r10", TwoAntennaPortActivated);
        u.EndGroup();
        u.End();
    }
}

/// <summary>twoAntennaPortActivated-r10 of SPS-ConfigDL.</summary>
public sealed record TwoAntennaPortActivated : IRrcType
{
    public SequenceOf<int> N1PucchAnPersistentListP1 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        N1PucchAnPersistentListP1 = u.List(
            "n1PUCCH-AN-PersistentListP1-r10", N1PucchAnPersistentListP1, 1, 4, static (c, v) => c.Integer(null, v, 0, 2047));
        u.End();
    }
}
