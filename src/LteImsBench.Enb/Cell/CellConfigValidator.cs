using LteImsBench.Enb.Mac;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Cell;

/// <summary>Refuses a cell that cannot be broadcast or served.</summary>
internal static class CellConfigValidator
{
    private const int PrachBlocks = 6;

    /// <exception cref="ArgumentException">Names the property and what it may be.</exception>
    public static void Validate(CellConfig cell)
    {
        OneOf(cell.PrbCount, nameof(cell.PrbCount), 6, 15, 25, 50, 75, 100);
        OneOf(cell.AntennaPorts, nameof(cell.AntennaPorts), 1, 2, 4);
        OneOf(cell.PhichResourceSixths, nameof(cell.PhichResourceSixths), 1, 3, 6, 12);
        InRange(cell.Cfi, nameof(cell.Cfi), 1, 3);
        InRange(cell.MinCfi, nameof(cell.MinCfi), 1, cell.Cfi);
        InRange(cell.Band, nameof(cell.Band), 1, 64);
        InRange(cell.Pci.Value, nameof(cell.Pci), 0, 503);
        InRange(cell.QRxLevMinDbm, nameof(cell.QRxLevMinDbm), -140, -44);
        InRange(cell.ReferenceSignalPowerDbm, nameof(cell.ReferenceSignalPowerDbm), -60, 50);
        Validate(cell.Si);
        Validate(cell.Rach);
        OneOf(cell.Paging.CycleFrames, "Paging.CycleFrames", 32, 64, 128, 256);
        OneOf(cell.Paging.NbThirtySeconds, "Paging.NbThirtySeconds", 1, 2, 4, 8, 16, 32, 64, 128);
        InRange(cell.Paging.Repetitions, "Paging.Repetitions", 1, int.MaxValue);
        InRange(cell.Pucch.DeltaShift, "Pucch.DeltaShift", 1, 3);
        InRange(cell.Pucch.CqiPrbs, "Pucch.CqiPrbs", 1, 98);
        InRange(cell.Pucch.AckOffset, "Pucch.AckOffset", 1, 2047);
        OneOf(cell.Pucch.SrPeriod, "Pucch.SrPeriod", 5, 10, 20, 40, 80);
        OneOf(cell.Pucch.CqiPeriod, "Pucch.CqiPeriod", 0, 20, 40, 80, 160);
        Validate(cell.Timers);
        Validate(cell.Mac);
        ValidateRegions(cell);
    }

    private static void Validate(SiConfig si)
    {
        OneOf(si.WindowMs, "Si.WindowMs", 1, 2, 5, 10, 15, 20, 40);
        OneOf(si.Sib2PeriodFrames, "Si.Sib2PeriodFrames", 8, 16, 32, 64, 128, 256, 512);
        OneOf(si.Sib3PeriodFrames, "Si.Sib3PeriodFrames", 8, 16, 32, 64, 128, 256, 512);
        InRange(si.ValueTag, "Si.ValueTag", 0, 31);
    }

    private static void Validate(RachConfig rach)
    {
        OneOf(rach.Preambles, "Rach.Preambles", 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64);
        InRange(rach.TargetPowerDbm, "Rach.TargetPowerDbm", -120, -90);
        OneOf(rach.RampingStepDb, "Rach.RampingStepDb", 0, 2, 4, 6);
        OneOf(rach.MaxTransmissions, "Rach.MaxTransmissions", 3, 4, 5, 6, 7, 8, 10, 20, 50, 100, 200);
        OneOf(rach.ResponseWindow, "Rach.ResponseWindow", 2, 3, 4, 5, 6, 7, 8, 10);
        OneOf(rach.ContentionResolutionTimer, "Rach.ContentionResolutionTimer", 8, 16, 24, 32, 40, 48, 56, 64);
        InRange(rach.MaxMsg3Transmissions, "Rach.MaxMsg3Transmissions", 1, 8);
    }

    private static void Validate(UeTimersConfig timers)
    {
        OneOf(timers.T300, "Timers.T300", 100, 200, 300, 400, 600, 1000, 1500, 2000);
        OneOf(timers.T301, "Timers.T301", 100, 200, 300, 400, 600, 1000, 1500, 2000);
        OneOf(timers.T310, "Timers.T310", 0, 50, 100, 200, 500, 1000, 2000);
        OneOf(timers.N310, "Timers.N310", 1, 2, 3, 4, 6, 8, 10, 20);
        OneOf(timers.T311, "Timers.T311", 1000, 3000, 5000, 10000, 15000, 20000, 30000);
        OneOf(timers.N311, "Timers.N311", 1, 2, 3, 4, 5, 6, 8, 10);
    }

    private static void Validate(MacConfig mac)
    {
        OneOf(mac.MaxUplinkTransmissions, "Mac.MaxUplinkTransmissions", 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 24, 28);
        InRange(mac.MaxDownlinkTransmissions, "Mac.MaxDownlinkTransmissions", 1, 16);
        OneOf(mac.PeriodicBsr, "Mac.PeriodicBsr", 5, 10, 16, 20, 32, 40, 64, 80, 128, 160, 320, 640, 1280, 2560);
        OneOf(mac.RetxBsr, "Mac.RetxBsr", 320, 640, 1280, 2560, 5120, 10240);
        InRange(mac.MaxDownlinkMcs, "Mac.MaxDownlinkMcs", 0, 28);
        InRange(mac.MaxUplinkMcs, "Mac.MaxUplinkMcs", 0, 28);
    }

    private static void ValidateRegions(CellConfig cell)
    {
        int phichGroups = ControlRegion.PhichGroups(cell.PrbCount, cell.PhichResourceSixths);
        int cces = ControlRegion.CceCount(cell.PrbCount, cell.Cfi, cell.AntennaPorts, phichGroups);
        if (cces < 4) throw new ArgumentException($"Cfi {cell.Cfi} leaves {cces} CCEs at {cell.PrbCount} PRB; the common search space needs 4");
        if (!PrachOccasion.IsDefined(cell.Prach.ConfigIndex))
            throw new ArgumentException($"Prach.ConfigIndex {cell.Prach.ConfigIndex} is not defined for FDD");
        InRange(cell.Prach.RootSequence, "Prach.RootSequence", 0, 837);
        InRange(cell.Prach.ZeroCorrelationZone, "Prach.ZeroCorrelationZone", 0, 15);
        if (cell.PrbCount > PrachBlocks) InRange(cell.Prach.FrequencyOffset, "Prach.FrequencyOffset", 0, cell.PrbCount - PrachBlocks);
        int edge = new UplinkRegion(cell, cces).PucchBlocksPerEdge;
        if (cell.PrbCount - 2 * edge < 3)
            throw new ArgumentException($"Pucch takes {edge} PRB at each edge, which leaves less than the 3 of Msg3 at {cell.PrbCount} PRB");
    }

    private static void InRange(int value, string name, int least, int most)
    {
        if (value < least || value > most) throw new ArgumentException($"{name} is {value}, expected {least} to {most}");
    }

    private static void OneOf(int value, string name, params ReadOnlySpan<int> allowed)
    {
        if (!allowed.Contains(value))
            throw new ArgumentException($"{name} is {value}, expected one of {string.Join(", ", allowed.ToArray())}");
    }
}
