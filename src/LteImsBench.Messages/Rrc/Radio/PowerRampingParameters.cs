using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PowerRampingParameters, TS 36.331 §6.3.2.</summary>
public sealed record PowerRampingParameters : IRrcType
{
    private static readonly Scale PowerRampingStepScale = new("dB0 dB2 dB4 dB6");
    private static readonly Scale PreambleInitialReceivedTargetPowerScale = new(
        "dBm-120 dBm-118 dBm-116 dBm-114 dBm-112 dBm-110 dBm-108 dBm-106 dBm-104 dBm-102 dBm-100 dBm-98 dBm-96 dBm-94 dBm-92 " +
        "dBm-90");

    /// <summary>dB.</summary>
    public int PowerRampingStep { get; set; }

    /// <summary>dBm.</summary>
    public int PreambleInitialReceivedTargetPower { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PowerRampingStep = u.Scale("powerRampingStep", PowerRampingStep, PowerRampingStepScale);
        PreambleInitialReceivedTargetPower = u.Scale(
            "preambleInitialReceivedTargetPower", PreambleInitialReceivedTargetPower, PreambleInitialReceivedTargetPowerScale);
        u.End();
    }
}
