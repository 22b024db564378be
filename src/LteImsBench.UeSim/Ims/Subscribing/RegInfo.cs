using System.Xml;
using System.Xml.Linq;
using LteImsBench.Core;

namespace LteImsBench.UeSim.Ims.Subscribing;

/// <summary>What a client reads from a reginfo document, RFC 3680 §5.</summary>
/// <param name="State">full or partial.</param>
/// <param name="Registrations">Address of record and state of each registration.</param>
internal sealed record RegInfo(string State, IReadOnlyList<RegInfoRegistration> Registrations)
{
    // A document of a few contacts; more is not looked at.
    private const int MaxOctets = 256 * 1024;

    private static readonly XNamespace Namespace = "urn:ietf:params:xml:ns:reginfo";

    /// <summary>Null where the octets are no reginfo document.</summary>
    public static RegInfo? TryRead(OctetString octets)
    {
        if (octets.Length > MaxOctets) return null;
        try
        {
            using var stream = new MemoryStream(octets.ToArray());
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MaxOctets });
            XElement root = XDocument.Load(reader).Root!;
            if (root.Name != Namespace + "reginfo") return null;
            return new(
                (string?)root.Attribute("state") ?? "",
                [.. root.Elements(Namespace + "registration").Select(element => new RegInfoRegistration(
                    (string?)element.Attribute("aor") ?? "",
                    (string?)element.Attribute("state") ?? "",
                    [.. element.Elements(Namespace + "contact").Select(contact => new RegInfoContact(
                        (string?)contact.Element(Namespace + "uri") ?? "",
                        (string?)contact.Attribute("state") ?? "",
                        (string?)contact.Attribute("event") ?? ""))]))]);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

/// <summary>A registration of a reginfo document.</summary>
internal sealed record RegInfoRegistration(string AddressOfRecord, string State, IReadOnlyList<RegInfoContact> Contacts);

/// <summary>A contact of a reginfo document.</summary>
internal sealed record RegInfoContact(string Uri, string State, string Event);
