using LteImsBench.Core;
using LteImsBench.Core.Bits;

namespace LteImsBench.UeSim.Rrc;

/// <summary>The UE-EUTRA-Capability that the UE reports (TS 36.331 §6.3.6), as UPER.</summary>
internal static class UeEutraCapability
{
    // The smallest layout that networks accept of a category 4 handset: release 9, no ROHC beyond uncompressed, FDD.
    private const uint Release9 = 1;
    private const uint Category = 4;
    private const int RohcProfiles = 9;
    private const int MaxOctets = 64;

    // featureGroupIndicators (annex B): bit 1 is the most significant. Those of a single-RAT UE with UM, SRB and DRB combinations.
    private const uint FeatureGroups = 0xE604_1000;

    // supportedBandListEUTRA, all FDD and full duplex.
    private static ReadOnlySpan<byte> Bands => [1, 3, 5, 7, 8, 20, 28];

    public static OctetString Encode()
    {
        byte[] octets = new byte[MaxOctets];
        var w = new BitWriter(octets);
        w.WriteBits(0b10, 2);                          // featureGroupIndicators present, nonCriticalExtension absent
        w.WriteBits(Release9, 4);                      // accessStratumRelease: extension bit, 3 bits
        w.WriteBits(Category - 1, 3);                  // ue-Category, 1 to 5
        w.WriteBits(0b00, 2);                          // pdcp-Parameters: not extended, maxNumberROHC-ContextSessions at its default
        w.WriteBits(0, RohcProfiles);                  // supportedROHC-Profiles
        w.WriteBits(0b00, 2);                          // phyLayerParameters
        w.WriteBits((uint)Bands.Length - 1, 6);        // rf-Parameters: supportedBandListEUTRA
        foreach (byte band in Bands)
        {
            w.WriteBits((uint)band - 1, 6);
            w.WriteBit(false);                         // halfDuplex
        }

        w.WriteBits((uint)Bands.Length - 1, 6);        // measParameters: bandListEUTRA
        for (int i = 0; i < Bands.Length; i++)
        {
            w.WriteBit(false);                         // interRAT-BandList absent
            w.WriteBits((uint)Bands.Length - 1, 6);    // interFreqBandList
            for (int j = 0; j < Bands.Length; j++) w.WriteBit(true);
        }

        w.WriteBits(FeatureGroups, 32);
        w.WriteBits(0, 7);                             // interRAT-Parameters: none
        return new(w.Written);
    }
}
