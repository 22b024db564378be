using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;

namespace LteImsBench.Host.Link;

/// <summary>The control format indicator.</summary>
internal sealed class PcfichCase(LinkSettings settings) : DownlinkCase(settings)
{
    private const int Subframe = 1;

    public override string Name => "PCFICH";

    public override string Detail => "32 bits";

    public override bool Run(int block, double snrDb)
    {
        int cfi = block % 3 + 1;
        Begin(new Tti(Subframe), cfi);
        Receiver.Run(Send(block, snrDb), Subframe, null);
        return Receiver.Cfi == cfi;
    }
}

/// <summary>A PDCCH of format 1A, its place known, the control format too.</summary>
internal sealed class PdcchCase(LinkSettings settings, int level) : DownlinkCase(settings)
{
    private const int Subframe = 1;
    private const int Cfi = 3;
    private static readonly Rnti Ue = new(0x1234);

    private readonly byte[] _expected = new byte[DciWriter.MaxBits];
    private readonly byte[] _received = new byte[DciWriter.MaxBits];

    public override string Name => $"PDCCH L={level}";

    public override string Detail => $"format 1A, {DciSizes.Format1A(Cell.PrbCount)} bits on {level * Pdcch.BitsPerCce}";

    public override bool Run(int block, double snrDb)
    {
        Begin(new Tti(Subframe), Cfi);
        var dci = new DlDciPdu
        {
            Rnti = Ue,
            RntiKind = RntiKind.CRnti,
            Format = DciFormat.Format1A,
            CceIndex = 0,
            AggregationLevel = (byte)level,
            Allocation = new(ResourceAllocationType.Type2, ResourceIndication.Encode(Cell.PrbCount, block % Cell.PrbCount, 1)),
            Mcs = (byte)(block % 28),
            HarqProcess = (byte)(block % 8),
        };
        Downlink.Dci.Add(dci);
        int size = DciWriter.Write(dci, Cell.PrbCount, Cell.Ports, _expected);
        Receiver.Run(Send(block, snrDb), Subframe, Cfi);
        return Receiver.TryPdcch(0, level, _received.AsSpan(0, size), out ushort mask) && mask == Ue.Value
            && _received.AsSpan(0, size).SequenceEqual(_expected.AsSpan(0, size));
    }
}
