using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>Tracking area identity, TS 24.301 §9.9.3.32.</summary>
internal readonly record struct TrackingAreaIdentity(Tai Tai) : INasElement<TrackingAreaIdentity>
{
    public const int Length = 5;

    public static TrackingAreaIdentity? From(Tai? tai) => tai is { } value ? new TrackingAreaIdentity(value) : null;

    static TrackingAreaIdentity INasElement<TrackingAreaIdentity>.Read(ref NasReader r) => new(r.Tai());

    void INasElement<TrackingAreaIdentity>.Write(ref NasWriter w) => w.Tai(Tai);
}
