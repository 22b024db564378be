using LteImsBench.Messages.L1;
using LteImsBench.Messages.Mac;

namespace LteImsBench.UeSim.Mac;

/// <summary>The resource blocks that a random access response grants, TS 36.213 §6.1.1 and §6.2.</summary>
internal static class RarGrant
{
    private const int AssignmentBits = 10;
    private const int NarrowBandPrbs = 44;

    // FDD: message 3 in the sixth subframe after the response, or one later with the UL delay bit, §6.1.1.
    private const int Delay = 6;

    /// <summary>False when the grant hops, which is not implemented, or names no blocks of the band.</summary>
    public static bool TryResolve(in RarUplinkGrant grant, int uplinkPrbs, out PuschResource resource)
    {
        resource = default;
        uint field = (uint)grant.ResourceBlockAssignment;
        int bits = ResourceIndication.BitCount(uplinkPrbs);

        // A narrow band reads the low bits of the field; in a wide band the missing high bits are zero.
        uint indication = uplinkPrbs <= NarrowBandPrbs && bits < AssignmentBits ? field & (1u << bits) - 1 : field;
        if (grant.Hopping || !ResourceIndication.TryDecode(uplinkPrbs, indication, out int first, out int count)) return false;
        resource = new((byte)first, (byte)count, CyclicShift: 0);
        return true;
    }

    /// <summary>Subframes from the response to message 3.</summary>
    public static int DelayOf(in RarUplinkGrant grant) => grant.UplinkDelay ? Delay + 1 : Delay;
}
