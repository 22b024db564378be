using System.Text;
using System.Text.Json.Serialization;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>A PAP packet, RFC 1334 §2.2.</summary>
/// <param name="Code">1 Authenticate-Request, 2 Authenticate-Ack, 3 Authenticate-Nak.</param>
/// <param name="Identifier">Pairs answer and request.</param>
/// <param name="Data">What follows the header.</param>
public sealed record PapPacket(byte Code, byte Identifier, OctetString Data) : PppPacket(Code, Identifier)
{
    private const byte Request = 1;

    [JsonIgnore]
    public override PcoIdentifier Protocol => PcoIdentifier.Pap;

    /// <summary>Peer-ID of an Authenticate-Request.</summary>
    public string? PeerId => Code == Request ? Text(0) : null;

    /// <summary>Password of an Authenticate-Request.</summary>
    public string? Password => Code == Request ? Text(1) : null;

    /// <summary>Message of an answer.</summary>
    public string? Message => Code == Request ? null : Text(0);

    public static PapPacket AuthenticateRequest(byte identifier, string peerId, string password)
    {
        var w = new NasWriter();
        w.Lv(Encoding.Latin1.GetBytes(peerId));
        w.Lv(Encoding.Latin1.GetBytes(password));
        return new(Request, identifier, new(w.Written));
    }

    /// <summary>An Authenticate-Ack (2) or Authenticate-Nak (3) with its message.</summary>
    public static PapPacket Answer(byte code, byte identifier, string message = "")
    {
        var w = new NasWriter();
        w.Lv(Encoding.Latin1.GetBytes(message));
        return new(code, identifier, new(w.Written));
    }

    internal static PapPacket Read(byte code, byte identifier, ref NasReader r) => new(code, identifier, r.Rest());

    private protected override void WriteData(ref NasWriter w) => w.Octets(Data);

    private string? Text(int index)
    {
        var r = new NasReader(Data);
        OctetString text = default;
        for (int i = 0; i <= index; i++) text = r.LvOctets();
        return r.Fault is null ? Encoding.Latin1.GetString(text.Span) : null;
    }
}

/// <summary>A CHAP packet, RFC 1994 §4.</summary>
/// <param name="Code">1 Challenge, 2 Response, 3 Success, 4 Failure.</param>
/// <param name="Identifier">Pairs answer and request.</param>
/// <param name="Value">Challenge or response value.</param>
/// <param name="Text">Name of the sender; of Success and Failure the message.</param>
public sealed record ChapPacket(byte Code, byte Identifier, OctetString Value, string Text) : PppPacket(Code, Identifier)
{
    private const byte Response = 2;

    [JsonIgnore]
    public override PcoIdentifier Protocol => PcoIdentifier.Chap;

    internal static ChapPacket Read(byte code, byte identifier, ref NasReader r)
    {
        OctetString value = code <= Response ? r.LvOctets() : default;
        return new(code, identifier, value, Encoding.Latin1.GetString(r.Rest().Span));
    }

    private protected override void WriteData(ref NasWriter w)
    {
        if (Code <= Response) w.Lv(Value);
        w.Octets(Encoding.Latin1.GetBytes(Text));
    }
}
