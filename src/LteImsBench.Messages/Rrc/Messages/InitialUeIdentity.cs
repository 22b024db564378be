using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InitialUE-Identity, TS 36.331 §6.2.2.</summary>
public abstract record InitialUeIdentity : IRrcChoice<InitialUeIdentity>
{
    public static Alternatives<InitialUeIdentity> Alternatives { get; } = new Alternatives<InitialUeIdentity>()
        .Add("s-TMSI", static () => new STmsi(default))
        .Add("randomValue", static () => new RandomValue(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>s-TMSI</c>.</summary>
    public sealed record STmsi(Core.Identity.STmsi Value) : InitialUeIdentity
    {
        public Core.Identity.STmsi Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.STmsi(null, Value);
    }

    /// <summary>Alternative <c>randomValue</c>.</summary>
    public sealed record RandomValue(ulong Value) : InitialUeIdentity
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 40);
    }
}
