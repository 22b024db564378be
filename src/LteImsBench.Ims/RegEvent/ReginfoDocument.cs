using System.Text;
using System.Xml;
using System.Xml.Linq;
using LteImsBench.Ims.Identities;
using LteImsBench.Ims.Registration;

namespace LteImsBench.Ims.RegEvent;

/// <summary>The body application/reginfo+xml, RFC 3680 §5: always the full state.</summary>
internal static class ReginfoDocument
{
    public const string MediaType = "application/reginfo+xml";

    private static readonly XNamespace Namespace = "urn:ietf:params:xml:ns:reginfo";

    /// <summary>One registration element for each usable public identity, all with the same contacts.</summary>
    /// <param name="registration">The registration, or null when there is none any more.</param>
    /// <param name="subscriber">Whose identities are listed.</param>
    /// <param name="subscription">The domain they are written in, and the version.</param>
    /// <param name="domains">To write them.</param>
    /// <param name="now">For the time that is left.</param>
    public static byte[] Write(ImsRegistration? registration, ImsSubscriber subscriber, RegSubscription subscription, HomeDomains domains, DateTimeOffset now)
    {
        bool active = registration?.IsActive ?? false;
        var root = new XElement(
            Namespace + "reginfo", new XAttribute("version", subscription.Version), new XAttribute("state", "full"),
            subscriber.Usable.Select((identity, index) => new XElement(
                Namespace + "registration",
                new XAttribute("aor", domains.InDomain(identity.Address, subscription.Domain)), new XAttribute("id", $"r{index + 1}"),
                new XAttribute("state", active ? "active" : registration is null ? "init" : "terminated"),
                (registration?.Bindings ?? []).Select(binding => Contact(binding, index, now)))));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true })) root.Save(writer);
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>" + text);
    }

    private static XElement Contact(Binding binding, int index, DateTimeOffset now)
    {
        var contact = new XElement(
            Namespace + "contact", new XAttribute("id", $"c{binding.Id}-{index + 1}"), new XAttribute("state", binding.IsActive ? "active" : "terminated"),
            new XAttribute("event", binding.Event.ToString().ToLowerInvariant()));
        if (binding.IsActive) contact.Add(new XAttribute("expires", binding.SecondsLeft(now)));
        contact.Add(new XAttribute("callid", binding.CallId), new XAttribute("cseq", binding.CSeq));
        contact.Add(new XElement(Namespace + "uri", binding.Contact.Uri!.ToString()));
        return contact;
    }
}
