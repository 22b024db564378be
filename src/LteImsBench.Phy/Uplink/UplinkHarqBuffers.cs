using LteImsBench.Core.Identity;
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

/// <summary>Soft buffers by (RNTI, HARQ process), recycled when a UE is forgotten.</summary>
internal sealed class UplinkHarqBuffers
{
    private const int Processes = 8;

    private readonly Dictionary<Rnti, UplinkHarqBuffer?[]> _byRnti = [];
    private readonly Stack<UplinkHarqBuffer> _free = new();

    /// <summary>The buffer of a transmission, emptied when it is a first one.</summary>
    public UplinkHarqBuffer Of(in UlschPdu pusch)
    {
        if (!_byRnti.TryGetValue(pusch.Rnti, out UplinkHarqBuffer?[]? processes)) _byRnti[pusch.Rnti] = processes = new UplinkHarqBuffer?[Processes];
        UplinkHarqBuffer buffer = processes[pusch.HarqProcess % Processes] ??= _free.TryPop(out UplinkHarqBuffer? free) ? free : new();
        if (pusch.Retransmission == 0 || buffer.InitialSubcarriers == 0)
        {
            buffer.InitialSubcarriers = pusch.PrbCount * CellShape.SubcarriersPerPrb;
            if (pusch.Size > 0) buffer.Soft.Reset(pusch.Size * 8);
        }

        return buffer;
    }

    public void Forget(Rnti rnti)
    {
        if (!_byRnti.Remove(rnti, out UplinkHarqBuffer?[]? processes)) return;
        foreach (UplinkHarqBuffer? buffer in processes)
        {
            if (buffer is null) continue;
            buffer.InitialSubcarriers = 0;
            _free.Push(buffer);
        }
    }
}
