using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRC messages to bits and back (TS 36.331, unaligned PER), and to JSON (ITU-T X.697 with the names of the ASN.1).</summary>
public static class RrcCodec
{
    /// <summary>
    /// Decodes one PDU of <paramref name="channel"/>; octets behind it are ignored. A message that is not modelled, a spare one and one
    /// with a critical extension of a later release (§5.7.3) come out as <see cref="RrcNotDecoded"/>. The cause of a fault (§5.7.2) is
    /// <c>transfer-syntax-error</c>, or <c>abstract-syntax-error-falsely-constructed-message</c> for a value outside its range.
    /// </summary>
    public static DecodeResult<RrcMessage> Decode(RrcChannel channel, ReadOnlySpan<byte> pdu)
    {
        var reader = new UperReader(pdu);
        RrcMessageType? type = ReadType(reader, channel);
        if (reader.Fault is not null) return reader.Fault;
        if (type is null) return new RrcNotDecoded(channel, "spare", new(pdu));
        if (type.Create is null) return new RrcNotDecoded(channel, type.Name, new(pdu));
        RrcMessage message = type.Create();
        message.Fields(reader);
        if (reader.IsNotComprehended) return new RrcNotDecoded(channel, type.Name, new(pdu));
        return reader.Fault is { } fault ? fault with { Detail = $"{type.Name}: {fault.Detail}" } : message;
    }

    /// <summary>The PDU of <paramref name="message"/>.</summary>
    /// <exception cref="ArgumentException">A mandatory field is missing, or a value lies outside its range.</exception>
    public static byte[] Encode(RrcMessage message) =>
        message is RrcNotDecoded kept ? kept.Pdu.ToArray() : Write(message).Written.ToArray();

    /// <summary>Encodes into <paramref name="target"/> and returns the octets written.</summary>
    /// <exception cref="ArgumentException">As for the other overload, or the target is too short.</exception>
    public static int Encode(RrcMessage message, Span<byte> target)
    {
        ReadOnlySpan<byte> octets = message is RrcNotDecoded kept ? kept.Pdu.Span : Write(message).Written;
        octets.CopyTo(target);
        return octets.Length;
    }

    /// <summary>Prints the message, from its outermost type on.</summary>
    public static void WriteJson(RrcMessage message, Utf8JsonWriter json)
    {
        var printer = new JsonPrinter(json);
        json.WriteStartObject();
        if (message is RrcNotDecoded kept)
        {
            json.WritePropertyName(kept.Name);
            kept.Fields(printer);
            json.WriteEndObject();
            return;
        }

        RrcMessageType type = RrcMessageTypes.Of(message);
        json.WritePropertyName("message");
        int open = 1;
        if (type.Channel != RrcChannel.BcchBch)
        {
            json.WriteStartObject();
            open++;
            if (type.Class == RrcMessageClass.C2)
            {
                json.WriteStartObject("messageClassExtension");
                open++;
            }

            json.WriteStartObject(type.Class == RrcMessageClass.C1 ? "c1" : "c2");
            open++;
            json.WritePropertyName(type.Identifier);
        }

        message.Fields(printer);
        for (; open > 0; open--) json.WriteEndObject();
    }

    /// <summary>The name of the message's ASN.1 type, such as <c>RRCConnectionSetup</c>.</summary>
    public static string NameOf(RrcMessage message) => message is RrcNotDecoded kept ? kept.Name : RrcMessageTypes.Of(message).Name;

    /// <summary>The channel that the message goes on.</summary>
    public static RrcChannel ChannelOf(RrcMessage message) =>
        message is RrcNotDecoded kept ? kept.Channel : RrcMessageTypes.Of(message).Channel;

    private static RrcMessageType? ReadType(UperReader reader, RrcChannel channel)
    {
        if (channel == RrcChannel.BcchBch) return RrcMessageTypes.Find(channel, RrcMessageClass.C1, 0);
        bool isExtension = reader.ReadBits(1, "message") != 0;
        RrcMessageClass messageClass = isExtension ? RrcMessageClass.C2 : RrcMessageClass.C1;
        if (isExtension && (channel is RrcChannel.BcchDlSch or RrcChannel.Pcch or RrcChannel.DlDcch || reader.ReadBits(1, "c2") != 0))
            return null;
        int index = (int)reader.ReadBits(UperReader.BitsFor(RrcMessageTypes.Size(channel, messageClass) - 1), "message type");
        return RrcMessageTypes.Find(channel, messageClass, index);
    }

    private static UperWriter Write(RrcMessage message)
    {
        RrcMessageType type = RrcMessageTypes.Of(message);
        var writer = new UperWriter();
        if (type.Channel != RrcChannel.BcchBch)
        {
            if (type.Class == RrcMessageClass.C1) writer.WriteBits(0, 1);
            else writer.WriteBits(0b10, 2);
            writer.WriteBits((ulong)type.Index, UperReader.BitsFor(RrcMessageTypes.Size(type.Channel, type.Class) - 1));
        }

        message.Fields(writer);
        return writer;
    }
}
