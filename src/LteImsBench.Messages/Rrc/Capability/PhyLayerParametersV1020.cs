using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhyLayerParameters-v1020, TS 36.331 §6.3.6.</summary>
public sealed record PhyLayerParametersV1020 : IRrcType
{
    public bool TwoAntennaPortsForPucch { get; set; }

    public bool Tm9With8TxFdd { get; set; }

    public bool PmiDisabling { get; set; }

    public bool CrossCarrierScheduling { get; set; }

    public bool SimultaneousPucchPusch { get; set; }

    public bool MultiClusterPuschWithinCc { get; set; }

    public SequenceOf<NonContiguousUlRaWithinCc>? NonContiguousUlRaWithinCcList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 7);
        TwoAntennaPortsForPucch = u.Flag("twoAntennaPortsForPUCCH-r10", TwoAntennaPortsForPucch, "supported");
        Tm9With8TxFdd = u.Flag("tm9-With-8Tx-FDD-r10", Tm9With8TxFdd, "supported");
        PmiDisabling = u.Flag("pmi-Disabling-r10", PmiDisabling, "supported");
        CrossCarrierScheduling = u.Flag("crossCarrierScheduling-r10", CrossCarrierScheduling, "supported");
        SimultaneousPucchPusch = u.Flag("simultaneousPUCCH-PUSCH-r10", SimultaneousPucchPusch, "supported");
        MultiClusterPuschWithinCc = u.Flag("multiClusterPUSCH-WithinCC-r10", MultiClusterPuschWithinCc, "supported");
        NonContiguousUlRaWithinCcList = u.OptionalList("nonContiguousUL-RA-WithinCC-List-r10", NonContiguousUlRaWithinCcList, 1, 64);
        u.End();
    }
}
