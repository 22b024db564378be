using LteImsBench.Sip.Dialogs;
using LteImsBench.Sip.Transport;

namespace LteImsBench.Ims.RegEvent;

/// <summary>One subscription to the registration state of a subscriber, RFC 3680.</summary>
internal sealed class RegSubscription(SipDialog dialog, string privateIdentity, string? eventId) : IDisposable
{
    public SipDialog Dialog => dialog;

    public string PrivateIdentity => privateIdentity;

    /// <summary>The id parameter of Event, or null.</summary>
    public string? EventId => eventId;

    /// <summary>The domain that the subscriber wrote in the Request-URI.</summary>
    public required string Domain { get; init; }

    /// <summary>What brought the newest SUBSCRIBE.</summary>
    public required SipFlow Flow { get; set; }

    /// <summary>Of the next document, RFC 3680 §5.1.</summary>
    public int Version { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public ITimer? Expiry { get; set; }

    public bool IsTerminated { get; set; }

    public uint SecondsLeft(DateTimeOffset now) => (uint)Math.Max(0, Math.Ceiling((ExpiresAt - now).TotalSeconds));

    public void Dispose()
    {
        IsTerminated = true;
        Expiry?.Dispose();
    }
}
