using LteImsBench.Core.Identity;

namespace LteImsBench.Enb.Cell;

/// <summary>
/// A cell as the tester configured it. The defaults are those with which ordinary handsets are known to work; band 7, 5 MHz.
/// </summary>
public sealed record CellConfig
{
    public Plmn Plmn { get; init; } = Plmn.Parse("001/01");

    public Tac Tac { get; init; } = new(1);

    public CellIdentity CellIdentity { get; init; } = new(1);

    public Pci Pci { get; init; } = new(1);

    /// <summary>freqBandIndicator, 1 to 64.</summary>
    public byte Band { get; init; } = 7;

    public Earfcn DownlinkEarfcn { get; init; } = new(3350);

    /// <summary>Bandwidth of both directions in resource blocks: 6, 15, 25, 50, 75 or 100.</summary>
    public int PrbCount { get; init; } = 25;

    /// <summary>CRS antenna ports: 1, or 2 or 4 with transmit diversity.</summary>
    public int AntennaPorts { get; init; } = 1;

    /// <summary>PHICH resource N_g in sixths: 1, 3, 6 or 12.</summary>
    public int PhichResourceSixths { get; init; } = 1;

    /// <summary>Control format indicator, 1 to 3, of the subframes that have most to say.</summary>
    public int Cfi { get; init; } = 3;

    /// <summary>The least control format indicator: the same as <see cref="Cfi"/> keeps it for all subframes.</summary>
    public int MinCfi { get; init; } = 1;

    /// <summary>q-RxLevMin in dBm, even, -140 to -44.</summary>
    public int QRxLevMinDbm { get; init; } = -130;

    /// <summary>ims-EmergencySupport-r9.</summary>
    public bool ImsEmergencySupport { get; init; } = true;

    /// <summary>referenceSignalPower in dBm per resource element, -60 to 50.</summary>
    public int ReferenceSignalPowerDbm { get; init; }

    public SiConfig Si { get; init; } = new();

    public PrachConfig Prach { get; init; } = new();

    public RachConfig Rach { get; init; } = new();

    public PagingConfig Paging { get; init; } = new();

    public PucchConfig Pucch { get; init; } = new();

    public UplinkPowerConfig UplinkPower { get; init; } = new();

    public UeTimersConfig Timers { get; init; } = new();

    public MacConfig Mac { get; init; } = new();

    public SecurityPreference Security { get; init; } = new();

    /// <summary>Air time without user data after which a connection is released; zero never.</summary>
    public TimeSpan Inactivity { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>Scheduling of system information, TS 36.331 §5.2.1.2.</summary>
public sealed record SiConfig
{
    /// <summary>si-WindowLength in ms: 1, 2, 5, 10, 15, 20 or 40.</summary>
    public int WindowMs { get; init; } = 20;

    /// <summary>Period of the SI message with SIB2, in radio frames: 8, 16, 32, …</summary>
    public int Sib2PeriodFrames { get; init; } = 16;

    /// <summary>Period of the SI message with SIB3, in radio frames.</summary>
    public int Sib3PeriodFrames { get; init; } = 16;

    /// <summary>systemInfoValueTag, 0 to 31.</summary>
    public int ValueTag { get; init; }
}

/// <summary>prach-Config.</summary>
public sealed record PrachConfig
{
    public byte ConfigIndex { get; init; } = 3;

    public ushort RootSequence { get; init; } = 128;

    /// <summary>First resource block of the PRACH; ignored at 6 PRB, where it fills the band.</summary>
    public byte FrequencyOffset { get; init; } = 4;

    public byte ZeroCorrelationZone { get; init; } = 5;
}

/// <summary>rach-ConfigCommon.</summary>
public sealed record RachConfig
{
    /// <summary>numberOfRA-Preambles, 4 to 64 in steps of 4.</summary>
    public int Preambles { get; init; } = 52;

    /// <summary>preambleInitialReceivedTargetPower in dBm, even, -120 to -90.</summary>
    public int TargetPowerDbm { get; init; } = -104;

    /// <summary>powerRampingStep in dB: 0, 2, 4 or 6.</summary>
    public int RampingStepDb { get; init; } = 6;

    /// <summary>preambleTransMax: 3, 4, 5, 6, 7, 8, 10, 20, 50, 100 or 200.</summary>
    public int MaxTransmissions { get; init; } = 10;

    /// <summary>ra-ResponseWindowSize in subframes: 2 to 8 or 10.</summary>
    public int ResponseWindow { get; init; } = 10;

    /// <summary>mac-ContentionResolutionTimer in subframes: 8, 16, … 64.</summary>
    public int ContentionResolutionTimer { get; init; } = 64;

    /// <summary>maxHARQ-Msg3Tx, 1 to 8.</summary>
    public int MaxMsg3Transmissions { get; init; } = 4;
}

/// <summary>pcch-Config.</summary>
public sealed record PagingConfig
{
    /// <summary>defaultPagingCycle in radio frames: 32, 64, 128 or 256.</summary>
    public int CycleFrames { get; init; } = 32;

    /// <summary>nB as a fraction of the cycle: numerator over 32, so that 32 is oneT and 128 is fourT.</summary>
    public int NbThirtySeconds { get; init; } = 32;

    /// <summary>Paging cycles in which an unanswered page is repeated.</summary>
    public int Repetitions { get; init; } = 4;
}

/// <summary>pucch-ConfigCommon.</summary>
public sealed record PucchConfig
{
    /// <summary>deltaPUCCH-Shift, 1 to 3.</summary>
    public byte DeltaShift { get; init; } = 1;

    /// <summary>nRB-CQI.</summary>
    public byte CqiPrbs { get; init; } = 1;

    /// <summary>n1PUCCH-AN: the resources below it are for scheduling requests.</summary>
    public ushort AckOffset { get; init; } = 12;

    /// <summary>Period of scheduling request opportunities in subframes: 5, 10, 20, 40 or 80.</summary>
    public int SrPeriod { get; init; } = 20;

    /// <summary>Period of CQI reports in subframes: 20, 40, 80 or 160; zero asks for none.</summary>
    public int CqiPeriod { get; init; } = 40;
}

/// <summary>uplinkPowerControlCommon.</summary>
public sealed record UplinkPowerConfig
{
    public int P0NominalPuschDbm { get; init; } = -85;

    /// <summary>Alpha in tenths: 0, 4, 5, … 10.</summary>
    public int AlphaTenths { get; init; } = 7;

    public int P0NominalPucchDbm { get; init; } = -107;

    /// <summary>deltaPreambleMsg3 in dB, even.</summary>
    public int DeltaPreambleMsg3Db { get; init; } = 6;
}

/// <summary>ue-TimersAndConstants, in ms and counts.</summary>
public sealed record UeTimersConfig
{
    public int T300 { get; init; } = 2000;

    public int T301 { get; init; } = 2000;

    public int T310 { get; init; } = 1000;

    public int N310 { get; init; } = 1;

    public int T311 { get; init; } = 10000;

    public int N311 { get; init; } = 1;
}

/// <summary>MAC-MainConfig and the limits of the scheduler.</summary>
public sealed record MacConfig
{
    /// <summary>maxHARQ-Tx of the uplink: 1 to 8, 10, 12, 16, 20, 24 or 28.</summary>
    public int MaxUplinkTransmissions { get; init; } = 4;

    /// <summary>Transmissions of a downlink block before it is left to RLC.</summary>
    public int MaxDownlinkTransmissions { get; init; } = 4;

    /// <summary>periodicBSR-Timer in subframes.</summary>
    public int PeriodicBsr { get; init; } = 20;

    /// <summary>retxBSR-Timer in subframes.</summary>
    public int RetxBsr { get; init; } = 320;

    /// <summary>The highest MCS that the scheduler uses, 0 to 28.</summary>
    public int MaxDownlinkMcs { get; init; } = 28;

    /// <summary>
    /// The same of the uplink. Up to 24 it is with 16QAM, and 24 is as much as a UE of category 4 can send in a subframe of 20 MHz.
    /// </summary>
    public int MaxUplinkMcs { get; init; } = 24;
}
