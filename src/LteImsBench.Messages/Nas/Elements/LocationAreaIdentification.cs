using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>Location area identification, TS 24.008 §10.5.1.3; a LAC of FFFE stands for a deleted one.</summary>
public readonly record struct LocationAreaIdentification(Plmn Plmn, ushort Lac) : INasElement<LocationAreaIdentification>
{
    internal const int Length = 5;

    static LocationAreaIdentification INasElement<LocationAreaIdentification>.Read(ref NasReader r) => new(r.Plmn(), r.UInt16());

    void INasElement<LocationAreaIdentification>.Write(ref NasWriter w)
    {
        w.Plmn(Plmn);
        w.UInt16(Lac);
    }
}
