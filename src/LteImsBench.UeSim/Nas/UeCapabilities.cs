using LteImsBench.Core;
using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas;

/// <summary>The capabilities that the UE tells the network, TS 24.301 §9.9.3.34 and §9.9.3.20.</summary>
internal static class UeCapabilities
{
    /// <summary>MS network capability is not sent: the UE has neither GERAN nor UTRAN.</summary>
    public static MsNetworkCapability? Gprs => null;

    /// <summary>UE network capability: the algorithms, and that extended PCO are not used.</summary>
    public static UeNetworkCapability Network(UeSettings settings) => new(OctetString.Wrap(
    [
        Octet((byte)(settings.EncryptionAlgorithms | 1)),
        Octet(settings.IntegrityAlgorithms),
    ]));

    /// <summary>Bit n for algorithm n, as an octet that lists algorithm 0 first.</summary>
    private static byte Octet(byte algorithms)
    {
        int octet = 0;
        for (int n = 0; n < 8; n++) octet |= (algorithms >> n & 1) << (7 - n);
        return (byte)octet;
    }
}
