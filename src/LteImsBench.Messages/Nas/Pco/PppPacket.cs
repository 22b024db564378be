using System.Text.Json.Serialization;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>A packet of a PPP control protocol as it stands in protocol configuration options: code, identifier, length, data.</summary>
/// <param name="Code">The protocol's own code.</param>
/// <param name="Identifier">Pairs answer and request: an answer copies it.</param>
public abstract record PppPacket(byte Code, byte Identifier)
{
    private protected const int HeaderLength = 4;

    [JsonIgnore]
    public abstract PcoIdentifier Protocol { get; }

    internal static bool TryRead(PcoIdentifier protocol, OctetString contents, out PppPacket? packet)
    {
        packet = null;
        if (protocol is not (PcoIdentifier.Ipcp or PcoIdentifier.Pap or PcoIdentifier.Chap) || contents.Length < HeaderLength) return false;
        int length = contents[2] << 8 | contents[3];
        if (length < HeaderLength || length > contents.Length) return false;
        var data = new NasReader(contents.Span[HeaderLength..length]);
        packet = protocol switch
        {
            PcoIdentifier.Ipcp => IpcpPacket.Read(contents[0], contents[1], ref data),
            PcoIdentifier.Pap => PapPacket.Read(contents[0], contents[1], ref data),
            _ => ChapPacket.Read(contents[0], contents[1], ref data),
        };
        return data.Fault is null;
    }

    internal OctetString ToOctets()
    {
        var data = new NasWriter();
        WriteData(ref data);
        ReadOnlySpan<byte> octets = data.Written;
        int length = HeaderLength + octets.Length;
        return OctetString.Wrap([Code, Identifier, (byte)(length >> 8), (byte)length, .. octets]);
    }

    private protected abstract void WriteData(ref NasWriter w);
}
