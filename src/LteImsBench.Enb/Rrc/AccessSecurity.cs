using LteImsBench.Core;
using LteImsBench.Core.Bits;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.L2;
using LteImsBench.Security;

namespace LteImsBench.Enb.Rrc;

/// <summary>The access stratum keys of one UE and what they were derived with (TS 33.401 §7.2).</summary>
internal sealed class AccessSecurity
{
    private AccessSecurity(OctetString kEnb, int integrity, int ciphering)
    {
        KEnb = kEnb;
        Keys = new(
            integrity,
            ciphering,
            EpsKeys.RrcIntegrity(kEnb, integrity),
            EpsKeys.RrcEncryption(kEnb, ciphering),
            EpsKeys.UpEncryption(kEnb, ciphering));
    }

    public OctetString KEnb { get; }

    public AsSecurity Keys { get; }

    /// <summary>nextHopChainingCount: 0 while the core has sent no NH.</summary>
    public int NextHopChainingCount => 0;

    /// <summary>Null when the UE and the cell have no algorithm in common.</summary>
    public static AccessSecurity? Create(OctetString kEnb, byte integritySupported, byte cipheringSupported, SecurityPreference preference) =>
        SecurityPreference.Choose(preference.Integrity, integritySupported) is { } integrity
        && SecurityPreference.Choose(preference.Ciphering, cipheringSupported) is { } ciphering
            ? new(kEnb, integrity, ciphering)
            : null;

    /// <summary>The keys after a re-establishment in <paramref name="cell"/>: K_eNB* of TS 33.401 §7.2.8.3, the algorithms stay.</summary>
    public AccessSecurity Reestablish(CellConfig cell) =>
        new(EpsKeys.KEnbStar(KEnb, cell.Pci.Value, cell.DownlinkEarfcn.Value), Keys.IntegrityAlgorithm, Keys.CipheringAlgorithm);

    /// <summary>shortMAC-I, TS 36.331 §5.3.7.4: over VarShortMAC-Input, with every other input all ones.</summary>
    public ushort ShortMacI(CellIdentity cell, Pci pci, Rnti rnti)
    {
        const uint AllOnes = uint.MaxValue;
        const int BearerAllOnes = 31;

        // VarShortMAC-Input: cellIdentity (28), physCellId (9), c-RNTI (16).
        Span<byte> input = stackalloc byte[7];
        var writer = new BitWriter(input);
        writer.WriteBits(cell.Value, 28);
        writer.WriteBits(pci.Value, 9);
        writer.WriteBits(rnti.Value, 16);
        return (ushort)Eia.Mac(Keys.IntegrityAlgorithm, Keys.KRrcInt, AllOnes, BearerAllOnes, LinkBit.Downlink, input);
    }
}
