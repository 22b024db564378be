using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of SPS-ConfigUL, TS 36.331 §6.3.2.</summary>
public sealed record SpsConfigUl : IRrcType, IExtensible
{
    private static readonly Scale SemiPersistSchedIntervalUlScale = new(
        "sf10 sf20 sf32 sf40 sf64 sf80 sf128 sf160 sf320 sf640 sf1-v1430 sf2-v1430 sf3-v1430 sf4-v1430 sf5-v1430 spare1");
    private static readonly Scale ImplicitReleaseAfterScale = new("e2 e3 e4 e8");

    /// <summary>Subframes.</summary>
    public int SemiPersistSchedIntervalUl { get; set; }

    public int ImplicitReleaseAfter { get; set; }

    public P0Persistent? P0Persistent { get; set; }

    public bool TwoIntervalsConfig { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        SemiPersistSchedIntervalUl = u.Scale("semiPersistSchedIntervalUL", SemiPersistSchedIntervalUl, SemiPersistSchedIntervalUlScale);
        ImplicitReleaseAfter = u.Scale("implicitReleaseAfter", ImplicitReleaseAfter, ImplicitReleaseAfterScale);
        P0Persistent = u.OptionalItem("p0-Persistent", P0Persistent);
        TwoIntervalsConfig = u.Flag("twoIntervalsConfig", TwoIntervalsConfig);
        u.End();
    }
}

/// <summary>p0-Persistent of SPS-ConfigUL.</summary>
public sealed record P0Persistent : IRrcType
{
    public int P0NominalPuschPersistent { get; set; }

    public int P0UePuschPersistent { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        P0NominalPuschPersistent = u.Integer("p0-NominalPUSCH-Persistent", P0NominalPuschPersistent, -126, 24);
        P0UePuschPersistent = u.Integer("p0-UE-PUSCH-Persistent", P0UePuschPersistent, -8, 7);
        u.End();
    }
}
