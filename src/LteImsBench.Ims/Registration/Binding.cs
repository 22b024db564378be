using LteImsBench.Sip;
using LteImsBench.Sip.Transport;

namespace LteImsBench.Ims.Registration;

/// <summary>Why a contact is as it is, RFC 3680 §5.3 (attribute event).</summary>
public enum ContactEvent
{
    Registered,
    Refreshed,
    Shortened,
    Expired,
    Unregistered,
    Deactivated,
}

/// <summary>One contact of a registration.</summary>
internal sealed class Binding(int id, ContactHeader contact) : IDisposable
{
    public int Id => id;

    /// <summary>As the UE registered it.</summary>
    public ContactHeader Contact { get; set; } = contact;

    public string CallId { get; set; } = "";

    public uint CSeq { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public ContactEvent Event { get; set; }

    /// <summary>What brought the newest REGISTER.</summary>
    public required SipFlow Flow { get; set; }

    /// <summary>Ends the binding.</summary>
    public ITimer? Expiry { get; set; }

    public bool IsActive => Event is ContactEvent.Registered or ContactEvent.Refreshed or ContactEvent.Shortened;

    public uint SecondsLeft(DateTimeOffset now) => (uint)Math.Max(0, Math.Ceiling((ExpiresAt - now).TotalSeconds));

    public void Dispose() => Expiry?.Dispose();
}
