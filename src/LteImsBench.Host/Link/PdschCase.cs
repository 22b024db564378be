using System.Globalization;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;

namespace LteImsBench.Host.Link;

/// <summary>A PDSCH over the whole bandwidth, one transmission, control format known.</summary>
internal sealed class PdschCase : DownlinkCase
{
    private const int Cfi = 1;
    private const int CrcBits = 24;

    // Neither synchronisation signals nor PBCH.
    private const int Subframe = 1;
    private static readonly Rnti Ue = new(0x100);

    private readonly int _mcs;
    private readonly DownlinkAssignment _assignment;
    private readonly DlAllocation _allocation;
    private readonly byte[] _sent;
    private readonly byte[] _received;
    private readonly double _efficiency;

    public PdschCase(LinkSettings settings, int mcs)
        : base(settings)
    {
        _mcs = mcs;
        var (modulation, index) = Mcs.Downlink(mcs);
        int size = TransportBlockSizes.Bits(index, settings.PrbCount);
        PrbMask mask = PrbMask.Range(0, settings.PrbCount);
        _allocation = new(ResourceAllocationType.Type2, ResourceIndication.Encode(settings.PrbCount, 0, settings.PrbCount));
        _assignment = new() { Rnti = Ue, RntiKind = RntiKind.CRnti, Even = mask, Odd = mask, Modulation = modulation, SizeBits = size, RedundancyVersion = 0 };
        (_sent, _received) = (new byte[size / 8], new byte[size / 8]);
        int elements = PdschMapping.Elements(Cell, Subframe, ControlRegion.Symbols(settings.PrbCount, Cfi), mask, mask).Length;
        _efficiency = (double)size / elements;
        Detail = string.Create(CultureInfo.InvariantCulture, $"{modulation} TBS {size} rate {(size + CrcBits) / (double)(elements * (int)modulation):0.000}");
    }

    public override string Name => $"MCS {_mcs}";

    public override string Detail { get; }

    public override double? ReferenceDb => Settings.Profile is null ? ReferenceSnr.At(_efficiency) : null;

    public override bool Run(int block, double snrDb)
    {
        new Random(block).NextBytes(_sent);
        Begin(new Tti(Subframe), Cfi);
        Downlink.Dlsch.Add(new()
        {
            PduIndex = Blocks.Add(_sent),
            Rnti = Ue,
            RntiKind = RntiKind.CRnti,
            Allocation = _allocation,
            Modulation = _assignment.Modulation,
            RedundancyVersion = 0,

            // As much power in all as a reference element has.
            PaDb = Cell.Ports == 1 ? 0 : -3.0103f,
        });
        Receiver.Run(Send(block, snrDb), Subframe, Cfi);
        return Receiver.TryPdsch(_assignment, _received) && _received.AsSpan().SequenceEqual(_sent);
    }
}
