using LteImsBench.Enb.Cell;
using LteImsBench.Host.Configuration;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Enb;

namespace LteImsBench.Host.Air;

/// <summary>The physical layer of a cell from its configuration; what SIB2 broadcasts is taken from SIB2.</summary>
internal static class CellToPhy
{
    public static EnbPhyConfig Translate(CellConfig cell, RadioSettings radio)
    {
        double rate = radio.Rate != 0 ? radio.Rate : SampleRates.LeastOf(cell.PrbCount);
        RadioResourceConfigCommonSib common = SystemInformationBuilder.Common(cell);
        PuschConfigBasic pusch = common.PuschConfigCommon.PuschConfigBasic;
        UlReferenceSignalsPusch signals = common.PuschConfigCommon.UlReferenceSignalsPusch;
        PucchConfigCommon pucch = common.PucchConfigCommon;
        PrachConfigInfo prach = common.PrachConfig.PrachConfigInfo;
        return new(
            new(cell.Pci, cell.PrbCount, cell.AntennaPorts, CyclicPrefix.Normal, cell.PhichResourceSixths, IsPhichExtended: false),
            new(SampleRates.FftSizeOf(rate), CyclicPrefix.Normal),
            new(
                cell.Pci, cell.PrbCount, CyclicPrefix.Normal,
                new(
                    (byte)pusch.NSb, pusch.HoppingMode == HoppingMode.IntraAndInterSubFrame, (byte)pusch.PuschHoppingOffset, pusch.Enable64Qam,
                    signals.GroupHoppingEnabled, (byte)signals.GroupAssignmentPusch, signals.SequenceHoppingEnabled, (byte)signals.CyclicShift),
                new((byte)pucch.DeltaPucchShift, (byte)pucch.NRbCqi, (byte)pucch.NCsAn, (ushort)pucch.N1PucchAn)),
            new(
                (byte)prach.PrachConfigIndex, (ushort)common.PrachConfig.RootSequenceIndex, (byte)prach.ZeroCorrelationZoneConfig, prach.HighSpeedFlag,
                (byte)prach.PrachFreqOffset, cell.PrbCount))
        {
            Amplitude = radio.Amplitude,
            Antennas = radio.ReceiveAntennas,
            HasUplinkThread = radio.UplinkThread,
        };
    }
}
