using System.ComponentModel;
using System.Net;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>Codes of LCP and IPCP packets, RFC 1661 §5.</summary>
public enum IpcpCode : byte
{
    [Description("Configure-Request")]
    ConfigureRequest = 1,

    [Description("Configure-Ack")]
    ConfigureAck = 2,

    [Description("Configure-Nak")]
    ConfigureNak = 3,

    [Description("Configure-Reject")]
    ConfigureReject = 4,

    [Description("Terminate-Request")]
    TerminateRequest = 5,

    [Description("Terminate-Ack")]
    TerminateAck = 6,

    [Description("Code-Reject")]
    CodeReject = 7,
}

/// <summary>Options of IPCP, RFC 1332 §3 and RFC 1877 §1.</summary>
public enum IpcpOptionType : byte
{
    [Description("IP-Compression-Protocol")]
    CompressionProtocol = 2,

    [Description("IP-Address")]
    Address = 3,

    [Description("Primary DNS Server Address")]
    PrimaryDns = 129,

    [Description("Primary NBNS Server Address")]
    PrimaryNbns = 130,

    [Description("Secondary DNS Server Address")]
    SecondaryDns = 131,

    [Description("Secondary NBNS Server Address")]
    SecondaryNbns = 132,
}

/// <summary>One option of an IPCP packet.</summary>
public readonly record struct IpcpOption(IpcpOptionType Type, OctetString Data)
{
    /// <summary>The address of an option that holds one.</summary>
    public IPAddress? Address => Type != IpcpOptionType.CompressionProtocol && Data.Length == 4 ? new IPAddress(Data.Span) : null;

    public static IpcpOption Of(IpcpOptionType type, IPAddress address) => new(type, OctetString.Wrap(address.GetAddressBytes()));
}

/// <summary>An IPCP packet, RFC 1332.</summary>
public sealed record IpcpPacket(IpcpCode IpcpCode, byte Identifier, NasList<IpcpOption> Options) : PppPacket((byte)IpcpCode, Identifier)
{
    public override PcoIdentifier Protocol => PcoIdentifier.Ipcp;

    /// <summary>The option of that type, or null.</summary>
    public IpcpOption? Option(IpcpOptionType type)
    {
        foreach (IpcpOption option in Options)
        {
            if (option.Type == type) return option;
        }

        return null;
    }

    internal static IpcpPacket Read(byte code, byte identifier, ref NasReader r)
    {
        List<IpcpOption> options = [];
        while (!r.IsAtEnd)
        {
            var type = (IpcpOptionType)r.Octet();
            byte length = r.Octet();
            if (length < 2) r.Fail("an option has at least 2 octets");
            else options.Add(new(type, r.Octets(length - 2)));
        }

        return new((IpcpCode)code, identifier, [.. options]);
    }

    private protected override void WriteData(ref NasWriter w)
    {
        foreach (IpcpOption option in Options)
        {
            w.Octet((byte)option.Type);
            w.Octet((byte)(option.Data.Length + 2));
            w.Octets(option.Data);
        }
    }
}
