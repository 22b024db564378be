namespace LteImsBench.UeSim.Mac;

/// <summary>rach-ConfigCommon and the index of prach-Config (TS 36.331 §6.3.2), in plain units.</summary>
internal sealed record RachConfig
{
    /// <summary>numberOfRA-Preambles: those for contention, from 0.</summary>
    public int Preambles { get; init; } = 64;

    /// <summary>sizeOfRA-PreamblesGroupA; as many as <see cref="Preambles"/> when there is no group B.</summary>
    public int GroupAPreambles { get; init; } = 64;

    /// <summary>messageSizeGroupA in bits.</summary>
    public int MessageSizeGroupA { get; init; }

    /// <summary>messagePowerOffsetGroupB in dB; <c>null</c> is minus infinity.</summary>
    public int? MessagePowerOffsetGroupB { get; init; }

    /// <summary>preambleInitialReceivedTargetPower in dBm.</summary>
    public int InitialTargetPowerDbm { get; init; } = -104;

    /// <summary>powerRampingStep in dB.</summary>
    public int PowerRampingStepDb { get; init; } = 2;

    /// <summary>preambleTransMax.</summary>
    public int MaxTransmissions { get; init; } = 10;

    /// <summary>ra-ResponseWindowSize in subframes.</summary>
    public int ResponseWindow { get; init; } = 10;

    /// <summary>mac-ContentionResolutionTimer in subframes.</summary>
    public int ContentionResolutionTimer { get; init; } = 64;

    /// <summary>maxHARQ-Msg3Tx.</summary>
    public int MaxMsg3Transmissions { get; init; } = 4;

    /// <summary>prach-ConfigIndex.</summary>
    public int PrachConfigIndex { get; init; }

    /// <summary>deltaPreambleMsg3 in dB, which the choice of group takes into account.</summary>
    public int DeltaPreambleMsg3Db { get; init; }
}
