import {
  Anchor,
  type AnchorProps,
  Button,
  type ButtonProps,
  Menu,
  type MenuItemProps,
  NavLink,
  type NavLinkProps,
} from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

// The library's components as links of the router: it checks where they lead, and keeps the moment in the address.

type AnchorLinkProps = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>;
export const AnchorLink = createLink((props: AnchorLinkProps) => <Anchor {...props} />);

type ButtonLinkProps = ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>;
export const ButtonLink = createLink((props: ButtonLinkProps) => <Button component="a" {...props} />);

type MenuItemLinkProps = MenuItemProps & Omit<ComponentPropsWithRef<'a'>, keyof MenuItemProps>;
export const MenuItemLink = createLink((props: MenuItemLinkProps) => <Menu.Item component="a" {...props} />);

type NavItemLinkProps = NavLinkProps & Omit<ComponentPropsWithRef<'a'>, keyof NavLinkProps>;
export const NavItemLink = createLink((props: NavItemLinkProps) => <NavLink component="a" {...props} />);
