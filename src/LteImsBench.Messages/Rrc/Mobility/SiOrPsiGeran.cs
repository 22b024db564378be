using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SI-OrPSI-GERAN, TS 36.331 §6.2.2.</summary>
public abstract record SiOrPsiGeran : IRrcChoice<SiOrPsiGeran>
{
    public static Alternatives<SiOrPsiGeran> Alternatives { get; } = new Alternatives<SiOrPsiGeran>()
        .Add("si", static () => new Si([]))
        .Add("psi", static () => new Psi([]));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>si</c>.</summary>
    public sealed record Si(SequenceOf<OctetString> Value) : SiOrPsiGeran
    {
        public SequenceOf<OctetString> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 10, static (c, v) => c.Octets(null, v, 1, 23));
    }

    /// <summary>Alternative <c>psi</c>.</summary>
    public sealed record Psi(SequenceOf<OctetString> Value) : SiOrPsiGeran
    {
        public SequenceOf<OctetString> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 10, static (c, v) => c.Octets(null, v, 1, 23));
    }
}
