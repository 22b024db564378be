using LteImsBench.Core;
using LteImsBench.Core.Bits;
using LteImsBench.Core.Identity;
using LteImsBench.L2;
using LteImsBench.Security;

namespace LteImsBench.UeSim.Rrc.Connection;

/// <summary>The access stratum keys of one connection and how they are refreshed, TS 33.401 §7.2.8.</summary>
internal sealed class AsKeyChain(OctetString kAsme, OctetString kEnb)
{
    private const int ChainingModulus = 8;

    private readonly OctetString _initial = kEnb;
    private OctetString _kEnb = kEnb;
    private OctetString _nextHop;
    private int _chainingCount;

    /// <summary>The algorithms of the last security mode command.</summary>
    public (int Integrity, int Ciphering) Algorithms { get; private set; }

    public AsSecurity Select(int integrity, int ciphering)
    {
        Algorithms = (integrity, ciphering);
        return Derive();
    }

    /// <summary>The keys after a re-establishment or handover to a cell, §7.2.8.4.3.</summary>
    public AsSecurity Refresh(int nextHopChainingCount, Pci pci, Earfcn downlink)
    {
        bool isHorizontal = nextHopChainingCount == _chainingCount;
        for (; _chainingCount != nextHopChainingCount; _chainingCount = (_chainingCount + 1) % ChainingModulus)
            _nextHop = EpsKeys.NextHop(kAsme, _nextHop.IsEmpty ? _initial : _nextHop);

        _kEnb = EpsKeys.KEnbStar(isHorizontal ? _kEnb : _nextHop, pci.Value, downlink.Value);
        return Derive();
    }

    /// <summary>shortMAC-I, TS 36.331 §5.3.7.4, under the present K_RRCint.</summary>
    public ushort ShortMac(CellIdentity target, Pci source, Rnti cRnti)
    {
        // VarShortMAC-Input, §7.1: cellIdentity 28 | physCellId 9 | c-RNTI 16, padded to octets.
        Span<byte> input = stackalloc byte[7];
        var w = new BitWriter(input);
        w.WriteBits(target.Value, 28);
        w.WriteBits(source.Value, 9);
        w.WriteBits(cRnti.Value, 16);
        OctetString key = EpsKeys.RrcIntegrity(_kEnb, Algorithms.Integrity);
        return (ushort)Eia.Mac(Algorithms.Integrity, key, uint.MaxValue, 31, LinkBit.Downlink, input);
    }

    private AsSecurity Derive() => new(
        Algorithms.Integrity,
        Algorithms.Ciphering,
        EpsKeys.RrcIntegrity(_kEnb, Algorithms.Integrity),
        EpsKeys.RrcEncryption(_kEnb, Algorithms.Ciphering),
        EpsKeys.UpEncryption(_kEnb, Algorithms.Ciphering));
}
