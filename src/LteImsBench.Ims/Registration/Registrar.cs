using LteImsBench.Sip;
using LteImsBench.Sip.Transport;

namespace LteImsBench.Ims.Registration;

/// <summary>The location service, RFC 3261 §10: contacts by private identity, with their expiry on the bench clock.</summary>
internal sealed class Registrar(TimeProvider time)
{
    private readonly SortedDictionary<string, ImsRegistration> _registrations = new(StringComparer.Ordinal);
    private int _lastId;

    /// <summary>Called after contacts changed; those that ended are still listed then, with their event, and are gone afterwards.</summary>
    public Action<ImsRegistration>? OnChanged { get; set; }

    public IEnumerable<ImsRegistration> All => _registrations.Values;

    public ImsRegistration? Find(string privateIdentity) => _registrations.GetValueOrDefault(privateIdentity);

    /// <summary>The registration itself if it stands, else one that stands once a contact is added to it.</summary>
    public ImsRegistration FindOrNew(ImsSubscriber subscriber)
    {
        if (!_registrations.TryGetValue(subscriber.PrivateIdentity, out ImsRegistration? registration))
            _registrations[subscriber.PrivateIdentity] = registration = new(subscriber);
        registration.Subscriber = subscriber;
        return registration;
    }

    /// <summary>The contact of that URI, or of the same device at another address (RFC 5626 §4.1, one contact a device).</summary>
    public static Binding? Match(ImsRegistration registration, ContactHeader contact) =>
        registration.Bindings.FirstOrDefault(binding => binding.Contact.Uri!.IsEquivalentTo(contact.Uri!))
        ?? (contact.Instance is { } instance ? registration.Bindings.FirstOrDefault(binding => binding.Contact.Instance == instance) : null);

    /// <summary>Adds or refreshes a contact.</summary>
    public void Bind(ImsRegistration registration, ContactHeader contact, uint seconds, SipRequest request, SipFlow flow)
    {
        Binding? binding = Match(registration, contact);
        if (binding is null) registration.Bindings.Add(binding = new(++_lastId, contact) { Flow = flow, Event = ContactEvent.Registered });
        else binding.Event = ContactEvent.Refreshed;
        (binding.Contact, binding.CallId, binding.CSeq, binding.Flow) = (contact, request.CallId, request.CSeq.Number, flow);
        binding.ExpiresAt = time.GetUtcNow().AddSeconds(seconds);
        registration.Changed.Add(binding);
        binding.Expiry?.Dispose();
        binding.Expiry = time.CreateTimer(_ => End(registration, binding, ContactEvent.Expired), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Marks a contact as ended, to be taken out by <see cref="Commit"/>.</summary>
    public static void Unbind(ImsRegistration registration, Binding binding, ContactEvent why)
    {
        binding.Event = why;
        binding.Dispose();
        registration.Changed.Add(binding);
    }

    /// <summary>Reports the changes of a registration and takes out what ended.</summary>
    public void Commit(ImsRegistration registration)
    {
        if (registration.Changed.Count > 0) OnChanged?.Invoke(registration);
        registration.Changed.Clear();
        registration.Bindings.RemoveAll(binding => !binding.IsActive);
        if (registration.Bindings.Count == 0) _registrations.Remove(registration.Subscriber.PrivateIdentity);
    }

    private void End(ImsRegistration registration, Binding binding, ContactEvent why)
    {
        Unbind(registration, binding, why);
        Commit(registration);
    }
}
