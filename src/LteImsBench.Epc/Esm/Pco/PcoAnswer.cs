using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;

namespace LteImsBench.Epc.Esm.Pco;

/// <summary>What the gateway answers to the protocol configuration options of a UE (TS 24.008 §10.5.6.3): each container asked for, in the order asked.</summary>
internal static class PcoAnswer
{
    private const byte NetworkRequestedBearers = 2;   // bearer control mode MS/NW
    private const byte InternationalIsdn = 0x91;      // TS 29.002 ISDN-AddressString

    /// <param name="asked">The containers of the UE.</param>
    /// <param name="apn">The PDN.</param>
    /// <param name="addresses">What the UE was given there; a family that it does not have is not answered for.</param>
    /// <param name="msisdn">Its number.</param>
    public static List<PcoContainer> To(IEnumerable<PcoContainer> asked, ApnConfig apn, PdnAddresses addresses, Msisdn msisdn)
    {
        var answer = new List<PcoContainer>();
        bool hasV4 = addresses.IPv4 is not null, hasV6 = addresses.IPv6Prefix is not null;
        foreach (PcoContainer container in asked.DistinctBy(container => (container.Id, container.Contents)))
        {
            switch (container.Id)
            {
                case PcoId.PcscfIPv6:
                    AddAll(apn.Pcscf, AddressFamily.InterNetworkV6, hasV6);
                    break;
                case PcoId.PcscfIPv4:
                    AddAll(apn.Pcscf, AddressFamily.InterNetwork, hasV4);
                    break;
                case PcoId.DnsIPv6:
                    AddAll(apn.Dns, AddressFamily.InterNetworkV6, hasV6);
                    break;
                case PcoId.DnsIPv4:
                    AddAll(apn.Dns, AddressFamily.InterNetwork, hasV4);
                    break;
                case PcoId.BearerControlMode:
                    Add(OctetString.Wrap([NetworkRequestedBearers]));
                    break;
                case PcoId.Msisdn when msisdn.Number is { Length: > 0 }:
                    Add(IsdnAddress(msisdn));
                    break;
                case PcoId.IPv4LinkMtu when hasV4:
                    byte[] mtu = new byte[2];
                    BinaryPrimitives.WriteUInt16BigEndian(mtu, apn.Mtu);
                    Add(OctetString.Wrap(mtu));
                    break;
                case PcoId.LocalAddressInTft:
                case PcoId.ImSignallingFlag when apn.Pcscf.Count > 0:
                    Add(OctetString.Empty);
                    break;
                case PcoId.Ipcp when Ipcp.Answer(container.Contents, hasV4 ? apn.Dns : []) is { } ipcp:
                    Add(ipcp);
                    break;
                case PcoId.Pap when PppAuthentication.AnswerPap(container.Contents) is { } pap:
                    Add(pap);
                    break;
                case PcoId.Chap when PppAuthentication.AnswerChap(container.Contents) is { } chap:
                    Add(chap);
                    break;
            }

            void Add(OctetString contents) => answer.Add(new(container.Id, contents));

            void AddAll(IEnumerable<IPAddress> all, AddressFamily family, bool hasFamily)
            {
                if (!hasFamily) return;
                foreach (IPAddress address in all.Where(each => each.AddressFamily == family)) Add(OctetString.Wrap(address.GetAddressBytes()));
            }
        }

        return answer;
    }

    private static OctetString IsdnAddress(Msisdn msisdn)
    {
        string digits = msisdn.Number.TrimStart('+');
        byte[] octets = new byte[1 + (digits.Length + 1) / 2];
        octets[0] = InternationalIsdn;
        for (int i = 0; i < digits.Length; i += 2)
        {
            int high = i + 1 < digits.Length ? digits[i + 1] - '0' : 15;
            octets[1 + i / 2] = (byte)(high << 4 | digits[i] - '0');
        }

        return OctetString.Wrap(octets);
    }
}
