using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Coding;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>What an uplink HARQ process keeps between transmissions of a transport block.</summary>
internal sealed class UplinkHarqBuffer
{
    public SoftBuffer Soft { get; } = new();

    /// <summary>M_sc of the first transmission, which sizes of control information go by.</summary>
    public int InitialSubcarriers { get; set; }
}

/// <summary>
/// Soft buffers by (RNTI, HARQ process). Those of a UE that was told to be gone, or has not sent for longer than a transport block can
/// last, go to whoever comes new.
/// </summary>
internal sealed class UplinkHarqBuffers
{
    // maxHARQ-Tx is at most 28, one transmission in 8 subframes (TS 36.331 §6.3.2).
    private const int Lifetime = 28 * 8;
    private const int Processes = 8;

    private readonly Dictionary<Rnti, Ue> _byRnti = [];
    private readonly Stack<UplinkHarqBuffer> _free = new();
    private readonly Stack<Ue> _freeUes = new();

    /// <summary>Buffers made so far.</summary>
    public int Made { get; private set; }

    /// <summary>The buffer of a transmission, emptied when it is a first one.</summary>
    public UplinkHarqBuffer Of(in UlschPdu pusch, Tti tti)
    {
        if (!_byRnti.TryGetValue(pusch.Rnti, out Ue? ue)) ue = Add(pusch.Rnti, tti);
        ue.Latest = tti;
        UplinkHarqBuffer buffer = ue.Buffers[pusch.HarqProcess % Processes] ??= Take();
        if (pusch.Retransmission == 0 || buffer.InitialSubcarriers == 0)
        {
            buffer.InitialSubcarriers = pusch.PrbCount * CellShape.SubcarriersPerPrb;
            if (pusch.Size > 0) buffer.Soft.Reset(pusch.Size * 8);
        }

        return buffer;
    }

    public void Forget(Rnti rnti)
    {
        if (!_byRnti.Remove(rnti, out Ue? ue)) return;
        foreach (ref UplinkHarqBuffer? buffer in ue.Buffers.AsSpan())
        {
            if (buffer is null) continue;
            buffer.InitialSubcarriers = 0;
            _free.Push(buffer);
            buffer = null;
        }

        _freeUes.Push(ue);
    }

    private Ue Add(Rnti rnti, Tti now)
    {
        // Removing ends no enumeration.
        foreach (var (other, state) in _byRnti)
        {
            if (now - state.Latest > Lifetime) Forget(other);
        }

        Ue ue = _freeUes.TryPop(out Ue? free) ? free : new();
        _byRnti.Add(rnti, ue);
        return ue;
    }

    private UplinkHarqBuffer Take()
    {
        if (_free.TryPop(out UplinkHarqBuffer? free)) return free;
        Made++;
        return new();
    }

    private sealed class Ue
    {
        public UplinkHarqBuffer?[] Buffers { get; } = new UplinkHarqBuffer?[Processes];

        /// <summary>The subframe of its latest transmission.</summary>
        public Tti Latest { get; set; }
    }
}
