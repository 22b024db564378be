using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellChangeOrder, TS 36.331 §6.2.2.</summary>
public sealed record CellChangeOrder : IRrcType
{
    private static readonly Scale T304Scale = new("ms100 ms200 ms500 ms1000 ms2000 ms4000 ms8000 ms10000-v1310");

    /// <summary>Milliseconds.</summary>
    public int T304 { get; set; }

    public CellChangeOrderTarget TargetRatType { get; set; } = new CellChangeOrderTarget.Geran();

    public void Fields(UperCursor u)
    {
        u.Begin();
        T304 = u.Scale("t304", T304, T304Scale);
        TargetRatType = u.Choice("targetRAT-Type", TargetRatType);
        u.End();
    }
}

/// <summary>targetRAT-Type of CellChangeOrder.</summary>
public abstract record CellChangeOrderTarget : IRrcChoice<CellChangeOrderTarget>
{
    public static Alternatives<CellChangeOrderTarget> Alternatives { get; } = new Alternatives<CellChangeOrderTarget>()
        .Add("geran", static () => new Geran())
        .Extensible<Unknown>();

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>geran</c>.</summary>
    public sealed record Geran : CellChangeOrderTarget
    {
        public PhysCellIdGeran PhysCellId { get; set; } = new();

        public CarrierFreqGeran CarrierFreq { get; set; } = new();

        public uint? NetworkControlOrder { get; set; }

        public SiOrPsiGeran? SystemInformation { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin(optionals: 2);
            PhysCellId = u.Item("physCellId", PhysCellId);
            CarrierFreq = u.Item("carrierFreq", CarrierFreq);
            NetworkControlOrder = u.OptionalBits("networkControlOrder", NetworkControlOrder, 2);
            SystemInformation = u.OptionalChoice("systemInformation", SystemInformation);
            u.End();
        }
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : CellChangeOrderTarget, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
