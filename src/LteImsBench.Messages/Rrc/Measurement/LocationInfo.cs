using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>LocationInfo-r10, TS 36.331 §6.3.5.</summary>
public sealed record LocationInfo : IRrcType, IExtensible
{
    public LocationCoordinates LocationCoordinates { get; set; } = new LocationCoordinates.EllipsoidPoint(default);

    public OctetString? HorizontalVelocity { get; set; }

    public OctetString? GnssTodMsec { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        LocationCoordinates = u.Choice("locationCoordinates-r10", LocationCoordinates);
        HorizontalVelocity = u.OptionalOctets("horizontalVelocity-r10", HorizontalVelocity);
        GnssTodMsec = u.OptionalOctets("gnss-TOD-msec-r10", GnssTodMsec);
        u.End();
    }
}

/// <summary>locationCoordinates-r10 of LocationInfo-r10.</summary>
public abstract record LocationCoordinates : IRrcChoice<LocationCoordinates>
{
    public static Alternatives<LocationCoordinates> Alternatives { get; } = new Alternatives<LocationCoordinates>()
        .Add("ellipsoid-Point-r10", static () => new EllipsoidPoint(default))
        .Add("ellipsoidPointWithAltitude-r10", static () => new EllipsoidPointWithAltitude(default))
        .Extensible<Unknown>()
        .Add("ellipsoidPointWithUncertaintyCircle-r11", static () => new EllipsoidPointWithUncertaintyCircle(default))
        .Add("ellipsoidPointWithUncertaintyEllipse-r11", static () => new EllipsoidPointWithUncertaintyEllipse(default))
        .Add(
            "ellipsoidPointWithAltitudeAndUncertaintyEllipsoid-r11",
            static () => new EllipsoidPointWithAltitudeAndUncertaintyEllipsoid(default))
        .Add("ellipsoidArc-r11", static () => new EllipsoidArc(default))
        .Add("polygon-r11", static () => new Polygon(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>ellipsoid-Point-r10</c>.</summary>
    public sealed record EllipsoidPoint(OctetString Value) : LocationCoordinates
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value);
    }

    /// <summary>Alternative <c>ellipsoidPointWithAltitude-r10</c>.</summary>
    public sealed record EllipsoidPointWithAltitude(OctetString Value) : LocationCoordinates
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value);
    }

    /// <summary>Alternative <c>ellipsoidPointWithUncertaintyCircle-r11</c>.</summary>
    public sealed record EllipsoidPointWithUncertaintyCircle(OctetString Value) : LocationCoordinates
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value);
    }

    /// <summary>Alternative <c>ellipsoidPointWithUncertaintyEllipse-r11</c>.</summary>
    public sealed record EllipsoidPointWithUncertaintyEllipse(OctetString Value) : LocationCoordinates
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value);
    }

    /// <summary>Alternative <c>ellipsoidPointWithAltitudeAndUncertaintyEllipsoid-r11</c>.</summary>
    public sealed record EllipsoidPointWithAltitudeAndUncertaintyEllipsoid(OctetString Value) : LocationCoordinates
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value);
    }

    /// <summary>Alternative <c>ellipsoidArc-r11</c>.</summary>
    public sealed record EllipsoidArc(OctetString Value) : LocationCoordinates
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value);
    }

    /// <summary>Alternative <c>polygon-r11</c>.</summary>
    public sealed record Polygon(OctetString Value) : LocationCoordinates
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : LocationCoordinates, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
