using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.Phy.Ue;
using LteImsBench.UeSim.Mac;

namespace LteImsBench.UeSim.Rrc.Translation;

/// <summary>From SystemInformationBlockType2 to what MAC and PHY take.</summary>
internal static class CommonTranslation
{
    // ul-Bandwidth, TS 36.331 freqInfo.
    private static readonly int[] Bandwidths = [6, 15, 25, 50, 75, 100];

    /// <param name="sib2">As received.</param>
    /// <param name="downlinkPrbs">The uplink is as wide where SIB2 does not say otherwise.</param>
    public static UeMacConfig Translate(SystemInformationBlockType2 sib2, int downlinkPrbs)
    {
        RadioResourceConfigCommonSib common = sib2.RadioResourceConfigCommon;
        int uplinkPrbs = sib2.FreqInfo.UlBandwidth is { } prbs && Bandwidths.Contains(prbs) ? prbs : downlinkPrbs;
        return new(Rach(common), Phy(common, uplinkPrbs), new(Finite(sib2.TimeAlignmentTimerCommon)));
    }

    /// <summary><c>null</c> for infinity and for values of a later release.</summary>
    public static int? Finite(int value) => value is Scale.Infinity or < Scale.Spare ? null : value;

    private static RachConfig Rach(RadioResourceConfigCommonSib common)
    {
        RachConfigCommon rach = common.RachConfigCommon;
        int preambles = rach.PreambleInfo.NumberOfRaPreambles;
        PreamblesGroupAConfig? groupA = rach.PreambleInfo.PreamblesGroupAConfig;
        return new()
        {
            Preambles = preambles,
            GroupAPreambles = groupA is null ? preambles : Math.Clamp(groupA.SizeOfRaPreamblesGroupA, 1, preambles),
            MessageSizeGroupA = groupA?.MessageSizeGroupA ?? 0,
            MessagePowerOffsetGroupB = groupA is null ? null : Finite(groupA.MessagePowerOffsetGroupB),
            InitialTargetPowerDbm = rach.PowerRampingParameters.PreambleInitialReceivedTargetPower,
            PowerRampingStepDb = rach.PowerRampingParameters.PowerRampingStep,
            MaxTransmissions = rach.RaSupervisionInfo.PreambleTransMax,
            ResponseWindow = rach.RaSupervisionInfo.RaResponseWindowSize,
            ContentionResolutionTimer = rach.RaSupervisionInfo.MacContentionResolutionTimer,
            MaxMsg3Transmissions = rach.MaxHarqMsg3Tx,
            PrachConfigIndex = common.PrachConfig.PrachConfigInfo.PrachConfigIndex,

            // The field counts steps of 2 dB.
            DeltaPreambleMsg3Db = 2 * common.UplinkPowerControlCommon.DeltaPreambleMsg3,
        };
    }

    private static UeCommonConfig Phy(RadioResourceConfigCommonSib common, int uplinkPrbs)
    {
        PrachConfigInfo prach = common.PrachConfig.PrachConfigInfo;
        PuschConfigBasic pusch = common.PuschConfigCommon.PuschConfigBasic;
        UlReferenceSignalsPusch signals = common.PuschConfigCommon.UlReferenceSignalsPusch;
        PucchConfigCommon pucch = common.PucchConfigCommon;
        UplinkPowerControlCommon power = common.UplinkPowerControlCommon;
        return new()
        {
            UplinkPrbCount = uplinkPrbs,
            PrachConfigIndex = (byte)prach.PrachConfigIndex,
            PrachFrequencyOffset = (byte)prach.PrachFreqOffset,
            PrachRootSequence = (ushort)common.PrachConfig.RootSequenceIndex,
            ZeroCorrelationZone = (byte)prach.ZeroCorrelationZoneConfig,
            PrachHighSpeed = prach.HighSpeedFlag,
            ReferenceSignalPower = (sbyte)common.PdschConfigCommon.ReferenceSignalPower,
            PdschPb = (byte)common.PdschConfigCommon.PB,
            Pusch = new(
                (byte)pusch.NSb,
                pusch.HoppingMode == HoppingMode.IntraAndInterSubFrame,
                (byte)pusch.PuschHoppingOffset,
                pusch.Enable64Qam,
                signals.GroupHoppingEnabled,
                (byte)signals.GroupAssignmentPusch,
                signals.SequenceHoppingEnabled,
                (byte)signals.CyclicShift),
            Pucch = new((byte)pucch.DeltaPucchShift, (byte)pucch.NRbCqi, (byte)pucch.NCsAn, (ushort)pucch.N1PucchAn),
            Power = new(
                (sbyte)power.P0NominalPusch,
                (byte)power.Alpha,
                (sbyte)power.P0NominalPucch,
                (sbyte)(2 * power.DeltaPreambleMsg3),
                (sbyte)power.DeltaFListPucch.DeltaFPucchFormat1,
                (sbyte)power.DeltaFListPucch.DeltaFPucchFormat1B,
                (sbyte)power.DeltaFListPucch.DeltaFPucchFormat2),
        };
    }
}
