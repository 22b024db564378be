using LteImsBench.Core;
using LteImsBench.Core.Bits;

namespace LteImsBench.Enb.Tests.Support;

/// <summary>UE-EUTRA-Capability of a plain release 8 UE, bit by bit after TS 36.331 §6.3.6.</summary>
internal static class TestCapability
{
    public static OctetString Category4 { get; } = Build(4);

    public static OctetString Build(int category)
    {
        byte[] octets = new byte[16];
        var writer = new BitWriter(octets);
        writer.WriteBits(0, 2);                     // no featureGroupIndicators, no extension
        writer.WriteBits(0, 4);                     // accessStratumRelease rel8
        writer.WriteBits((uint)category - 1, 3);
        writer.WriteBits(0, 2 + 9);                 // pdcp-Parameters: no ROHC profile
        writer.WriteBits(0, 2);                     // phyLayerParameters
        writer.WriteBits(0, 6);                     // one band
        writer.WriteBits(7 - 1, 6);                 // band 7
        writer.WriteBits(0, 1);                     // full duplex
        writer.WriteBits(0, 6 + 1 + 6);             // measParameters: one band, no inter-RAT, one inter-frequency entry
        writer.WriteBits(1, 1);                     // needs gaps
        writer.WriteBits(0, 7);                     // interRAT-Parameters: none
        return new(writer.Written);
    }
}
