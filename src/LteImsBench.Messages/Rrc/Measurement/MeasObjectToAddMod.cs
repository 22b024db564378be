using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasObjectToAddMod, TS 36.331 §6.3.5.</summary>
public sealed record MeasObjectToAddMod : IRrcType
{
    public int MeasObjectId { get; set; }

    public MeasObject MeasObject { get; set; } = new MeasObject.Eutra(new());

    public void Fields(UperCursor u)
    {
        u.Begin();
        MeasObjectId = u.Integer("measObjectId", MeasObjectId, 1, 32);
        MeasObject = u.Choice("measObject", MeasObject);
        u.End();
    }
}

/// <summary>measObject of MeasObjectToAddMod.</summary>
public abstract record MeasObject : IRrcChoice<MeasObject>
{
    public static Alternatives<MeasObject> Alternatives { get; } = new Alternatives<MeasObject>()
        .Add("measObjectEUTRA", static () => new Eutra(new()))
        .Add("measObjectUTRA", static () => new Utra(new()))
        .Add("measObjectGERAN", static () => new Geran(new()))
        .Add("measObjectCDMA2000", static () => new Cdma2000(new()))
        .Extensible<Unknown>()
        .NotDecoded("measObjectWLAN-r13")
        .Add("measObjectNR-r15", static () => new Nr(new()));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>measObjectEUTRA</c>.</summary>
    public sealed record Eutra(MeasObjectEutra Value) : MeasObject
    {
        public MeasObjectEutra Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>measObjectUTRA</c>.</summary>
    public sealed record Utra(MeasObjectUtra Value) : MeasObject
    {
        public MeasObjectUtra Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>measObjectGERAN</c>.</summary>
    public sealed record Geran(MeasObjectGeran Value) : MeasObject
    {
        public MeasObjectGeran Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>measObjectCDMA2000</c>.</summary>
    public sealed record Cdma2000(MeasObjectCdma2000 Value) : MeasObject
    {
        public MeasObjectCdma2000 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>measObjectNR-r15</c>.</summary>
    public sealed record Nr(MeasObjectNr Value) : MeasObject
    {
        public MeasObjectNr Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : MeasObject, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
