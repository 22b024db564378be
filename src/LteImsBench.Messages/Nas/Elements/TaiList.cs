using System.ComponentModel;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>Tracking area identity list, TS 24.301 §9.9.3.33: up to 16 tracking areas in partial lists of three types.</summary>
public readonly record struct TaiList(NasList<PartialTaiList> Lists) : INasElement<TaiList>
{
    /// <summary>A list of tracking areas: of type 0 when all are of one PLMN, else of type 2.</summary>
    public static TaiList Of(params ReadOnlySpan<Tai> areas)
    {
        bool isOnePlmn = true;
        foreach (Tai area in areas) isOnePlmn &= area.Plmn == areas[0].Plmn;
        return new([new(isOnePlmn ? TaiListType.OnePlmn : TaiListType.SeveralPlmns, [.. areas])]);
    }

    public IEnumerable<Tai> Areas() => Lists.SelectMany(list => list.Areas);

    public bool Contains(Tai area) => Areas().Contains(area);

    static TaiList INasElement<TaiList>.Read(ref NasReader r)
    {
        List<PartialTaiList> lists = [];
        do
        {
            lists.Add(PartialTaiList.Read(ref r));
        }
        while (!r.IsAtEnd);
        return new([.. lists]);
    }

    void INasElement<TaiList>.Write(ref NasWriter w)
    {
        foreach (PartialTaiList list in Lists) list.Write(ref w);
    }
}

/// <summary>Types of a partial tracking area identity list.</summary>
public enum TaiListType : byte
{
    [Description("list of TACs belonging to one PLMN, with non-consecutive TAC values")]
    OnePlmn = 0b00,

    [Description("list of TACs belonging to one PLMN, with consecutive TAC values")]
    Consecutive = 0b01,

    [Description("list of TAIs belonging to different PLMNs")]
    SeveralPlmns = 0b10,
}

/// <summary>A partial list. Of type <see cref="TaiListType.Consecutive"/> only the first area and the number are coded.</summary>
public readonly record struct PartialTaiList(TaiListType Type, NasList<Tai> Areas)
{
    internal static PartialTaiList Read(ref NasReader r)
    {
        byte octet = r.Octet();
        var type = (TaiListType)(octet >> 5 & 0b11);
        int count = Math.Min((octet & 0b11111) + 1, 16);   // larger values are read as 16, table 9.9.3.33.1
        var areas = new Tai[count];
        switch (type)
        {
            case TaiListType.OnePlmn:
                Plmn plmn = r.Plmn();
                for (int i = 0; i < count; i++) areas[i] = new(plmn, new(r.UInt16()));
                break;
            case TaiListType.Consecutive:
                Tai first = r.Tai();
                for (int i = 0; i < count; i++) areas[i] = first with { Tac = new((ushort)(first.Tac.Value + i)) };
                break;
            case TaiListType.SeveralPlmns:
                for (int i = 0; i < count; i++) areas[i] = r.Tai();
                break;
            default:
                r.Fail("a partial tracking area identity list of type 3", back: 1);
                break;
        }

        return new(type, new(areas));
    }

    internal void Write(ref NasWriter w)
    {
        if (Areas.Count == 0) return;
        w.Octet((byte)((byte)Type << 5 | Areas.Count - 1 & 0b11111));
        switch (Type)
        {
            case TaiListType.OnePlmn:
                w.Plmn(Areas[0].Plmn);
                foreach (Tai area in Areas) w.UInt16(area.Tac.Value);
                break;
            case TaiListType.Consecutive:
                w.Tai(Areas[0]);
                break;
            default:
                foreach (Tai area in Areas) w.Tai(area);
                break;
        }
    }
}
