using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>
/// Sends a block to a common RNTI with DCI format 1A: QPSK, I_TBS from the MCS field itself, the size's N_PRB of 2 or 3 from the TPC
/// field (TS 36.213 §7.1.7).
/// </summary>
internal sealed class CommonPdsch
{
    private const double WantedCodeRate = 0.35;

    /// <summary>Octets of the largest block.</summary>
    public const int MaxOctets = 2216 / 8;

    /// <summary>
    /// Finds size, blocks and CCEs for <paramref name="octets"/> and adds the assignment; false when the subframe has no room. The
    /// caller then fills <paramref name="block"/>, whose end beyond its own octets is padding, zeroed here.
    /// </summary>
    public bool TrySend(SubframeBuilder subframe, Rnti rnti, RntiKind kind, byte redundancyVersion, int octets, out Span<byte> block)
    {
        block = default;
        if (!TryFindSize(octets, out int tbsIndex, out int columns)) return false;
        int size = TransportBlockSizes.Bits(tbsIndex, columns);
        PdschCapacity capacity = subframe.Capacity;
        (int first, int free) = subframe.DownlinkPrbs.LongestRun(subframe.PrbCount);
        int prbs = 0;
        for (int count = 1; count <= free; count++)
        {
            if (!capacity.Carries(size, Modulation.Qpsk, subframe.Tti.Subframe, first, count)) continue;
            prbs = count;
            if (capacity.CodeRate(size, Modulation.Qpsk, subframe.Tti.Subframe, first, count) <= WantedCodeRate) break;
        }

        if (prbs == 0 || !subframe.TryTakeCommonCces(out byte cce, out byte level)) return false;
        subframe.DownlinkPrbs.TryTake(first, prbs);
        var allocation = new DlAllocation(ResourceAllocationType.Type2, ResourceIndication.Encode(subframe.PrbCount, first, prbs));
        int pdu = subframe.Tx.Reserve(size / 8, out block);
        block.Clear();
        subframe.Downlink.Dci.Add(new()
        {
            Rnti = rnti,
            RntiKind = kind,
            Format = DciFormat.Format1A,
            CceIndex = cce,
            AggregationLevel = level,
            Allocation = allocation,
            Mcs = (byte)tbsIndex,
            RedundancyVersion = redundancyVersion,
            Tpc = (byte)(columns - 2),
        });
        subframe.Downlink.Dlsch.Add(new()
        {
            PduIndex = pdu,
            Rnti = rnti,
            RntiKind = kind,
            Allocation = allocation,
            Modulation = Modulation.Qpsk,
            RedundancyVersion = redundancyVersion,
        });
        return true;
    }

    /// <summary>The least size of either column that holds <paramref name="octets"/>.</summary>
    public static bool TryFindSize(int octets, out int tbsIndex, out int columns)
    {
        (tbsIndex, columns) = (-1, 0);
        int best = int.MaxValue;
        for (int index = 0; index <= TransportBlockSizes.MaxIndex; index++)
        {
            for (int column = 2; column <= 3; column++)
            {
                int bits = TransportBlockSizes.Bits(index, column);
                if (bits < 8 * octets || bits >= best) continue;
                (best, tbsIndex, columns) = (bits, index, column);
            }
        }

        return tbsIndex >= 0;
    }
}
