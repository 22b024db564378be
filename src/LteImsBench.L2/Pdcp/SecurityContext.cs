using LteImsBench.Core;
using LteImsBench.Security;

namespace LteImsBench.L2.Pdcp;

/// <summary>The keys in force on one UE's bearers and what they are used for, per direction.</summary>
internal sealed class SecurityContext(RadioBearersSide side)
{
    private AsSecurity? _keys;
    private LinkWays _integrity;
    private LinkWays _ciphering;

    public bool IsActive => _keys is not null;

    public void StartIntegrity(AsSecurity keys, LinkWays ways) => (_keys, _integrity) = (keys, _integrity | ways);

    public void StartCiphering(LinkWays ways)
    {
        if (_keys is null) throw new InvalidOperationException("ciphering starts after integrity protection, which brings the keys");
        _ciphering |= ways;
    }

    public void ReplaceKeys(AsSecurity keys) => (_keys, _integrity, _ciphering) = (keys, LinkWays.Both, LinkWays.Both);

    public void Stop() => (_keys, _integrity, _ciphering) = (null, 0, 0);

    public bool IsProtected(LinkWays way) => (_integrity & way) != 0;

    /// <summary>MAC-I of an SRB PDU: header and data without the MAC-I (TS 36.323 §5.7). Zero while integrity protection is off.</summary>
    public uint MacI(LinkWays way, uint count, int bearer, ReadOnlySpan<byte> message) => IsProtected(way) ? MacI(_keys!, way, count, bearer, message) : 0;

    /// <summary>MAC-I under keys that need not be in force.</summary>
    public uint MacI(AsSecurity keys, LinkWays way, uint count, int bearer, ReadOnlySpan<byte> message) =>
        Eia.Mac(keys.IntegrityAlgorithm, keys.KRrcInt.Span, count, bearer, BitOf(way), message);

    /// <summary>Ciphers or deciphers data and MAC-I of an SRB PDU in place (TS 36.323 §5.6).</summary>
    public void ApplySignalling(LinkWays way, uint count, int bearer, Span<byte> data)
    {
        if ((_ciphering & way) != 0) Apply(_keys!.KRrcEnc, way, count, bearer, data);
    }

    /// <summary>Ciphers or deciphers the data of a DRB PDU in place.</summary>
    public void ApplyUserPlane(LinkWays way, uint count, int bearer, Span<byte> data)
    {
        if ((_ciphering & way) != 0) Apply(_keys!.KUpEnc, way, count, bearer, data);
    }

    private void Apply(OctetString key, LinkWays way, uint count, int bearer, Span<byte> data) =>
        Eea.Apply(_keys!.CipheringAlgorithm, key.Span, count, bearer, BitOf(way), data);

    private LinkBit BitOf(LinkWays way) => (side == RadioBearersSide.Network) == (way == LinkWays.Transmit) ? LinkBit.Downlink : LinkBit.Uplink;
}
