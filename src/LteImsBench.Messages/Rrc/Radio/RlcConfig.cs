using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RLC-Config, TS 36.331 §6.3.2.</summary>
public abstract record RlcConfig : IRrcChoice<RlcConfig>
{
    public static Alternatives<RlcConfig> Alternatives { get; } = new Alternatives<RlcConfig>()
        .Add("am", static () => new Am())
        .Add("um-Bi-Directional", static () => new UmBiDirectional())
        .Add("um-Uni-Directional-UL", static () => new UmUniDirectionalUl())
        .Add("um-Uni-Directional-DL", static () => new UmUniDirectionalDl())
        .Extensible<Unknown>();

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>am</c>.</summary>
    public sealed record Am : RlcConfig
    {
        public UlAmRlc UlAmRlc { get; set; } = new();

        public DlAmRlc DlAmRlc { get; set; } = new();

        public override void Fields(UperCursor u)
        {
            u.Begin();
            UlAmRlc = u.Item("ul-AM-RLC", UlAmRlc);
            DlAmRlc = u.Item("dl-AM-RLC", DlAmRlc);
            u.End();
        }
    }

    /// <summary>Alternative <c>um-Bi-Directional</c>.</summary>
    public sealed record UmBiDirectional : RlcConfig
    {
        public UlUmRlc UlUmRlc { get; set; } = new();

        public DlUmRlc DlUmRlc { get; set; } = new();

        public override void Fields(UperCursor u)
        {
            u.Begin();
            UlUmRlc = u.Item("ul-UM-RLC", UlUmRlc);
            DlUmRlc = u.Item("dl-UM-RLC", DlUmRlc);
            u.End();
        }
    }

    /// <summary>Alternative <c>um-Uni-Directional-UL</c>.</summary>
    public sealed record UmUniDirectionalUl : RlcConfig
    {
        public UlUmRlc UlUmRlc { get; set; } = new();

        public override void Fields(UperCursor u)
        {
            u.Begin();
            UlUmRlc = u.Item("ul-UM-RLC", UlUmRlc);
            u.End();
        }
    }

    /// <summary>Alternative <c>um-Uni-Directional-DL</c>.</summary>
    public sealed record UmUniDirectionalDl : RlcConfig
    {
        public DlUmRlc DlUmRlc { get; set; } = new();

        public override void Fields(UperCursor u)
        {
            u.Begin();
            DlUmRlc = u.Item("dl-UM-RLC", DlUmRlc);
            u.End();
        }
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : RlcConfig, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
