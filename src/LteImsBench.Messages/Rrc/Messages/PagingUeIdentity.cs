using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PagingUE-Identity, TS 36.331 §6.2.2.</summary>
public abstract record PagingUeIdentity : IRrcChoice<PagingUeIdentity>
{
    public static Alternatives<PagingUeIdentity> Alternatives { get; } = new Alternatives<PagingUeIdentity>()
        .Add("s-TMSI", static () => new STmsi(default))
        .Add("imsi", static () => new Imsi(""))
        .Extensible<Unknown>()
        .Add("ng-5G-S-TMSI-r15", static () => new Ng5GSTmsi(default))
        .Add("fullI-RNTI-r15", static () => new FullIRnti(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>s-TMSI</c>.</summary>
    public sealed record STmsi(Core.Identity.STmsi Value) : PagingUeIdentity
    {
        public Core.Identity.STmsi Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.STmsi(null, Value);
    }

    /// <summary>Alternative <c>imsi</c>.</summary>
    public sealed record Imsi(string Value) : PagingUeIdentity
    {
        public string Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Digits(null, Value, 6, 21);
    }

    /// <summary>Alternative <c>ng-5G-S-TMSI-r15</c>.</summary>
    public sealed record Ng5GSTmsi(ulong Value) : PagingUeIdentity
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 48);
    }

    /// <summary>Alternative <c>fullI-RNTI-r15</c>.</summary>
    public sealed record FullIRnti(ulong Value) : PagingUeIdentity
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 40);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : PagingUeIdentity, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
