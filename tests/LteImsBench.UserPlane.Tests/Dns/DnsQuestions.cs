using System.Buffers.Binary;
using System.Text;
using LteImsBench.UserPlane.Dns;
using LteImsBench.UserPlane.Tests.Gateway;

namespace LteImsBench.UserPlane.Tests.Dns;

/// <summary>DNS queries written octet by octet, RFC 1035 §4.1.</summary>
internal static class DnsQuestions
{
    /// <summary>A question for a name below the home domain, or, with a final dot, for exactly that name.</summary>
    public static byte[] Write(string name, DnsType type, ushort? edns = null, ushort @class = 1)
    {
        string full = name.EndsWith('.') ? name[..^1] : name.Length == 0 ? DemoNetwork.Domain : $"{name}.{DemoNetwork.Domain}";
        List<byte> message = [0x12, 0x34, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, (byte)(edns is null ? 0 : 1)];
        foreach (string label in full.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            message.Add((byte)label.Length);
            message.AddRange(Encoding.ASCII.GetBytes(label));
        }

        message.AddRange([0, (byte)((int)type >> 8), (byte)type, (byte)(@class >> 8), (byte)@class]);
        if (edns is { } payload) message.AddRange([0, 0, 41, (byte)(payload >> 8), (byte)payload, 0, 0, 0, 0, 0, 0]);
        return [.. message];
    }

    public static int Code(byte[] answer) => answer[3] & 0xF;

    public static (int Answers, int Authorities, int Additional) Counts(byte[] answer) => (
        BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(6)),
        BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(8)),
        BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(10)));
}
