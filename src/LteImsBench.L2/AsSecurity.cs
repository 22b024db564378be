using LteImsBench.Core;

namespace LteImsBench.L2;

/// <summary>The access stratum keys and algorithms of one UE (TS 33.401 §7.2).</summary>
/// <param name="IntegrityAlgorithm">EIA number, 0 to 3.</param>
/// <param name="CipheringAlgorithm">EEA number, 0 to 3.</param>
/// <param name="KRrcInt">K_RRCint, 16 octets.</param>
/// <param name="KRrcEnc">K_RRCenc, 16 octets.</param>
/// <param name="KUpEnc">K_UPenc, 16 octets.</param>
public sealed record AsSecurity(
    int IntegrityAlgorithm, int CipheringAlgorithm, OctetString KRrcInt, OctetString KRrcEnc, OctetString KUpEnc);
