using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>PLMN list, TS 24.008 §10.5.1.13: equivalent PLMNs, at most 15.</summary>
public readonly record struct PlmnList(NasList<Plmn> Plmns) : INasElement<PlmnList>
{
    static PlmnList INasElement<PlmnList>.Read(ref NasReader r)
    {
        List<Plmn> plmns = [];
        do
        {
            plmns.Add(r.Plmn());
        }
        while (!r.IsAtEnd);
        return new([.. plmns]);
    }

    void INasElement<PlmnList>.Write(ref NasWriter w)
    {
        foreach (Plmn plmn in Plmns) w.Plmn(plmn);
    }
}
