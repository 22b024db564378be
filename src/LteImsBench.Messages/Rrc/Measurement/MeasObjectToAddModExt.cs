using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasObjectToAddModExt-r13, TS 36.331 §6.3.5.</summary>
public sealed record MeasObjectToAddModExt : IRrcType
{
    public int MeasObjectId { get; set; }

    public MeasObjectToAddModExtMeasObject MeasObject { get; set; } = new MeasObjectToAddModExtMeasObject.MeasObjectEutra(new());

    public void Fields(UperCursor u)
    {
        u.Begin();
        MeasObjectId = u.Integer("measObjectId-r13", MeasObjectId, 33, 64);
        MeasObject = u.Choice("measObject-r13", MeasObject);
        u.End();
    }
}

/// <summary>measObject-r13 of MeasObjectToAddModExt-r13.</summary>
public abstract record MeasObjectToAddModExtMeasObject : IRrcChoice<MeasObjectToAddModExtMeasObject>
{
    public static Alternatives<MeasObjectToAddModExtMeasObject> Alternatives { get; } = new Alternatives<MeasObjectToAddModExtMeasObject>()
        .Add("measObjectEUTRA-r13", static () => new MeasObjectEutra(new()))
        .Add("measObjectUTRA-r13", static () => new MeasObjectUtra(new()))
        .Add("measObjectGERAN-r13", static () => new MeasObjectGeran(new()))
        .Add("measObjectCDMA2000-r13", static () => new MeasObjectCdma2000(new()))
        .Extensible<Unknown>()
        .NotDecoded("measObjectWLAN-v1320")
        .Add("measObjectNR-r15", static () => new MeasObjectNr(new()));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>measObjectEUTRA-r13</c>.</summary>
    public sealed record MeasObjectEutra(Rrc.MeasObjectEutra Value) : MeasObjectToAddModExtMeasObject
    {
        public Rrc.MeasObjectEutra Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>measObjectUTRA-r13</c>.</summary>
    public sealed record MeasObjectUtra(Rrc.MeasObjectUtra Value) : MeasObjectToAddModExtMeasObject
    {
        public Rrc.MeasObjectUtra Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>measObjectGERAN-r13</c>.</summary>
    public sealed record MeasObjectGeran(Rrc.MeasObjectGeran Value) : MeasObjectToAddModExtMeasObject
    {
        public Rrc.MeasObjectGeran Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>measObjectCDMA2000-r13</c>.</summary>
    public sealed record MeasObjectCdma2000(Rrc.MeasObjectCdma2000 Value) : MeasObjectToAddModExtMeasObject
    {
        public Rrc.MeasObjectCdma2000 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>measObjectNR-r15</c>.</summary>
    public sealed record MeasObjectNr(Rrc.MeasObjectNr Value) : MeasObjectToAddModExtMeasObject
    {
        public Rrc.MeasObjectNr Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : MeasObjectToAddModExtMeasObject, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
