using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>S-NSSAI-r15, TS 36.331 §6.3.6.</summary>
public abstract record SNssai : IRrcChoice<SNssai>
{
    public static Alternatives<SNssai> Alternatives { get; } = new Alternatives<SNssai>()
        .Add("sst", static () => new Sst(default))
        .Add("sst-SD", static () => new SstSd(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>sst</c>.</summary>
    public sealed record Sst(uint Value) : SNssai
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 8);
    }

    /// <summary>Alternative <c>sst-SD</c>.</summary>
    public sealed record SstSd(uint Value) : SNssai
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 32);
    }
}
