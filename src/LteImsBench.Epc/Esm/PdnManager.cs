using System.Buffers.Binary;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Esm.Addresses;
using LteImsBench.Epc.Signalling;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Esm;

/// <summary>Opens and closes PDN connections: APN, addresses, bearer identity, protocol configuration options.</summary>
internal sealed class PdnManager
{
    private readonly EpcDependencies _outside;
    private readonly BearerManager _bearers;
    private readonly Evidence _evidence;
    private readonly Dictionary<string, AddressPools> _pools;

    public PdnManager(EpcDependencies outside, BearerManager bearers, Evidence evidence)
    {
        (_outside, _bearers, _evidence) = (outside, bearers, evidence);
        _pools = outside.Config.Apns.ToDictionary(apn => apn.Name, apn => new AddressPools(apn, outside.Random));
        bearers.DefaultBearerFreed += Close;
    }

    /// <summary>Addresses and prefixes now given away, over all APNs.</summary>
    public int AddressesInUse => _pools.Values.Sum(pools => pools.InUse);

    /// <summary>Makes the connection, or says with which ESM cause the UE is refused.</summary>
    public PdnOpening Open(UeContext ue, PdnWish wish, Subscriber? subscriber)
    {
        ApnConfig? apn = Select(wish, subscriber, out byte refusal);
        if (apn is null) return new PdnOpening.Refused(refusal);

        PdnConnection[] present = [.. ue.PdnConnections.Where(pdn => pdn.Apn == apn)];
        PdnTypeChoice choice = PdnTypeChoice.Of(wish.PdnType, apn, FamiliesOf(present));
        if (choice.Granted == PdnTypes.None) return new PdnOpening.Refused((byte)choice.Cause!.Value);
        bool isSecondFamily = !apn.AllowsDualStack && (FamiliesOf(present) & choice.Granted) == PdnTypes.None;
        if (present.Length > 0 && !isSecondFamily) return new PdnOpening.Refused((byte)EsmCause.MultiplePdnConnectionsForAGivenApnNotAllowed);

        if (BearerIds.Free(ue) is not { } ebi) return new PdnOpening.Refused((byte)EsmCause.MaximumNumberOfEpsBearersReached);
        if (_pools[apn.Name].Take(choice.Granted) is not { } addresses) return new PdnOpening.Refused((byte)EsmCause.InsufficientResources);

        var pdn = new PdnConnection(ue.Key, apn, addresses) { TakesLocalAddressInTft = wish.Asks(PcoIdentifier.LocalAddressInTft) };
        pdn.Bearers.Add(new(pdn, ebi, new ErabQos(apn.Qci, apn.PriorityLevel)));
        ue.PdnConnections.Add(pdn);
        _outside.Sessions.OnSessionOpened(pdn.Session);
        var answer = new PcoAnswer(apn, addresses, subscriber?.Msisdn ?? default);
        return new PdnOpening.Opened(pdn, new(ebi, wish.Pti, new EpsQos(apn.Qci), apn.Name, AddressElement(addresses))
        {
            ApnAmbr = new(apn.AmbrDownlink, apn.AmbrUplink),
            EsmCause = choice.Cause,
            ProtocolConfigurationOptions = answer.To(wish.Options),
            ExtendedProtocolConfigurationOptions = answer.To(wish.ExtendedOptions),
        });
    }

    /// <summary>Closes all connections of a UE without signalling.</summary>
    public void CloseAll(UeContext ue, string why)
    {
        foreach (PdnConnection pdn in ue.PdnConnections.ToArray())
        {
            if (pdn.Default.State == BearerState.Inactive) Close(ue, pdn);
            else _bearers.Feed(ue, pdn.Default, new BearerEvent.Lost(), new EpcOutcome.Aborted(why));
        }
    }

    private void Close(UeContext ue, PdnConnection pdn)
    {
        if (!ue.PdnConnections.Remove(pdn)) return;
        _outside.Sessions.OnSessionClosed(pdn.Session);
        _pools[pdn.Apn.Name].Return(pdn.Addresses);
        _evidence.State(ue.Key, "PDN CONNECTION CLOSED", $"APN {pdn.Apn.Name}");
    }

    private ApnConfig? Select(PdnWish wish, Subscriber? subscriber, out byte refusal)
    {
        EpcConfig config = _outside.Config;
        refusal = 0;
        switch (wish.RequestType)
        {
            case RequestType.Initial:
                string name = wish.Apn is { Length: > 0 } asked ? asked : subscriber?.AllowedApns is [var first, ..] ? first : config.Apns[0].Name;
                ApnConfig? apn = config.Apns.FirstOrDefault(each => each.Name == name);
                bool isAllowed = subscriber?.AllowedApns?.Contains(name) is not false;
                refusal = apn is null ? config.Causes.UnknownApn : config.Causes.ApnNotSubscribed;
                return isAllowed ? apn : null;
            case RequestType.Emergency when config.Features.EmergencyBearers:
                refusal = config.Causes.EmergencyPdn;
                return config.Apns.FirstOrDefault(each => each.IsEmergency);
            case RequestType.Emergency:
                refusal = config.Causes.EmergencyPdn;
                return null;
            case RequestType.Handover or RequestType.EmergencyHandover:
                refusal = (byte)EsmCause.PdnConnectionDoesNotExist;   // there is no other access to come from
                return null;
            default:
                refusal = (byte)EsmCause.ServiceOptionNotSupported;
                return null;
        }
    }

    private static PdnTypes FamiliesOf(IEnumerable<PdnConnection> pdns) => pdns.Aggregate(PdnTypes.None, (families, pdn) =>
        families | (pdn.Addresses.IPv4 is null ? 0 : PdnTypes.IPv4) | (pdn.Addresses.IPv6Prefix is null ? 0 : PdnTypes.IPv6));

    private static PdnAddress AddressElement(PdnAddresses addresses)
    {
        byte[] identifier = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(identifier, addresses.InterfaceIdentifier);
        return (addresses.IPv4, addresses.IPv6Prefix) switch
        {
            ({ } v4, null) => PdnAddress.Ipv4(v4),
            (null, _) => PdnAddress.Ipv6(OctetString.Wrap(identifier)),
            ({ } v4, _) => PdnAddress.Ipv4v6(OctetString.Wrap(identifier), v4),
        };
    }
}
