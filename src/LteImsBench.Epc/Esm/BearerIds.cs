using LteImsBench.Core.Identity;
using LteImsBench.Epc.Signalling;

namespace LteImsBench.Epc.Esm;

/// <summary>EPS bearer identities 5 to 15 of a UE, TS 24.007 §11.2.3.1.5. What bearers hold is all the bookkeeping there is, so none can leak.</summary>
internal static class BearerIds
{
    private const byte First = 5, Last = 15;

    /// <summary>The lowest identity that no bearer of the UE has, or null.</summary>
    public static EpsBearerId? Free(UeContext ue)
    {
        for (byte id = First; id <= Last; id++)
        {
            if (ue.FindBearer(new(id)) is null) return new(id);
        }

        return null;
    }
}
