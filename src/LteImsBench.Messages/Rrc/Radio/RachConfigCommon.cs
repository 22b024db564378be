using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RACH-ConfigCommon, TS 36.331 §6.3.2.</summary>
public sealed record RachConfigCommon : IRrcType, IExtensible
{
    public PreambleInfo PreambleInfo { get; set; } = new();

    public PowerRampingParameters PowerRampingParameters { get; set; } = new();

    public RaSupervisionInfo RaSupervisionInfo { get; set; } = new();

    /// <summary>Transmissions.</summary>
    public int MaxHarqMsg3Tx { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        PreambleInfo = u.Item("preambleInfo", PreambleInfo);
        PowerRampingParameters = u.Item("powerRampingParameters", PowerRampingParameters);
        RaSupervisionInfo = u.Item("ra-SupervisionInfo", RaSupervisionInfo);
        MaxHarqMsg3Tx = u.Integer("maxHARQ-Msg3Tx", MaxHarqMsg3Tx, 1, 8);
        u.End();
    }
}

/// <summary>preambleInfo of RACH-ConfigCommon.</summary>
public sealed record PreambleInfo : IRrcType
{
    private static readonly Scale NumberOfRaPreamblesScale = new("n4 n8 n12 n16 n20 n24 n28 n32 n36 n40 n44 n48 n52 n56 n60 n64");

    /// <summary>Preambles.</summary>
    public int NumberOfRaPreambles { get; set; }

    public PreamblesGroupAConfig? PreamblesGroupAConfig { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        NumberOfRaPreambles = u.Scale("numberOfRA-Preambles", NumberOfRaPreambles, NumberOfRaPreamblesScale);
        PreamblesGroupAConfig = u.OptionalItem("preamblesGroupAConfig", PreamblesGroupAConfig);
        u.End();
    }
}

/// <summary>preamblesGroupAConfig of PreambleInfo.</summary>
public sealed record PreamblesGroupAConfig : IRrcType, IExtensible
{
    private static readonly Scale SizeOfRaPreamblesGroupAScale = new("n4 n8 n12 n16 n20 n24 n28 n32 n36 n40 n44 n48 n52 n56 n60");
    private static readonly Scale MessageSizeGroupAScale = new("b56 b144 b208 b256");
    private static readonly Scale MessagePowerOffsetGroupBScale = new("minusinfinity dB0 dB5 dB8 dB10 dB12 dB15 dB18");

    /// <summary>Preambles.</summary>
    public int SizeOfRaPreamblesGroupA { get; set; }

    /// <summary>Bits.</summary>
    public int MessageSizeGroupA { get; set; }

    /// <summary>dB; <see cref="Scale.Infinity"/> is possible.</summary>
    public int MessagePowerOffsetGroupB { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        SizeOfRaPreamblesGroupA = u.Scale("sizeOfRA-PreamblesGroupA", SizeOfRaPreamblesGroupA, SizeOfRaPreamblesGroupAScale);
        MessageSizeGroupA = u.Scale("messageSizeGroupA", MessageSizeGroupA, MessageSizeGroupAScale);
        MessagePowerOffsetGroupB = u.Scale("messagePowerOffsetGroupB", MessagePowerOffsetGroupB, MessagePowerOffsetGroupBScale);
        u.End();
    }
}

/// <summary>ra-SupervisionInfo of RACH-ConfigCommon.</summary>
public sealed record RaSupervisionInfo : IRrcType
{
    private static readonly Scale RaResponseWindowSizeScale = new("sf2 sf3 sf4 sf5 sf6 sf7 sf8 sf10");
    private static readonly Scale MacContentionResolutionTimerScale = new("sf8 sf16 sf24 sf32 sf40 sf48 sf56 sf64");

    /// <summary>Transmissions.</summary>
    public int PreambleTransMax { get; set; }

    /// <summary>Subframes.</summary>
    public int RaResponseWindowSize { get; set; }

    /// <summary>Subframes.</summary>
    public int MacContentionResolutionTimer { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PreambleTransMax = u.Scale("preambleTransMax", PreambleTransMax, Scales.PreambleTransMax);
        RaResponseWindowSize = u.Scale("ra-ResponseWindowSize", RaResponseWindowSize, RaResponseWindowSizeScale);
        MacContentionResolutionTimer = u.Scale(
            "mac-ContentionResolutionTimer", MacContentionResolutionTimer, MacContentionResolutionTimerScale);
        u.End();
    }
}
