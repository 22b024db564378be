namespace LteImsBench.Phy.Ue;

/// <summary>Cell-wide parameters that a UE takes from SIB2 (TS 36.331 RadioResourceConfigCommonSIB), in the standard's units.</summary>
public readonly record struct UeCommonConfig
{
    /// <summary>Uplink bandwidth in resource blocks.</summary>
    public required int UplinkPrbCount { get; init; }

    public required byte PrachConfigIndex { get; init; }

    public required byte PrachFrequencyOffset { get; init; }

    public required ushort PrachRootSequence { get; init; }

    public required byte ZeroCorrelationZone { get; init; }

    public bool PrachHighSpeed { get; init; }

    /// <summary>referenceSignalPower in dBm per resource element.</summary>
    public required sbyte ReferenceSignalPower { get; init; }

    /// <summary>P_B.</summary>
    public required byte PdschPb { get; init; }

    public required PuschCommon Pusch { get; init; }

    public required PucchCommon Pucch { get; init; }

    public required UplinkPowerCommon Power { get; init; }
}

/// <summary>pusch-ConfigCommon.</summary>
public readonly record struct PuschCommon(
    byte SubBands, bool HoppingIntraSubframe, byte HoppingOffset, bool Qam64, bool GroupHopping, byte GroupAssignment, bool SequenceHopping, byte CyclicShift);

/// <summary>pucch-ConfigCommon: deltaPUCCH-Shift (1 to 3), nRB-CQI, nCS-AN, n1PUCCH-AN.</summary>
public readonly record struct PucchCommon(byte DeltaShift, byte CqiPrbs, byte CyclicShiftsAn, ushort AckOffset);

/// <summary>uplinkPowerControlCommon; alpha in tenths, the deltaF of the PUCCH formats in dB.</summary>
public readonly record struct UplinkPowerCommon(sbyte P0Pusch, byte AlphaTenths, sbyte P0Pucch, sbyte DeltaMsg3, sbyte Format1, sbyte Format1b, sbyte Format2);
